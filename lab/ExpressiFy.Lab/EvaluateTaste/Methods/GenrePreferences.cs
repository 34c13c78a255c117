using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// Baseline: the popularity of a title times the geometric mean of its genres' lifts. The lift of a genre is the ratio
/// of the person's likes in it to everybody's.
/// </summary>
internal sealed class GenrePreferences
{
    /// <summary>Added to each title's likes, so that genres rank titles that nobody liked too.</summary>
    private const double PriorLikes = 0.1;

    private readonly int[][] genres;
    private readonly float[] likes;
    private readonly double[] likesByGenre;
    private readonly double priorCount;

    private GenrePreferences(int[][] genres, float[] likes, double[] likesByGenre, double priorCount)
    {
        this.genres = genres;
        this.likes = likes;
        this.likesByGenre = likesByGenre;
        this.priorCount = priorCount;
    }

    /// <param name="priorCount">
    /// Likes with everybody's distribution over genres that are added to a person's own.
    /// </param>
    public static RecommendationMethod With(double priorCount) => new(
        "genre preferences",
        FormattableString.Invariant($"doubt {priorCount}"),
        training => Fit(training, priorCount).Score);

    private static GenrePreferences Fit(TrainingRatings training, double priorCount)
    {
        var (genres, genreCount) = GenresOf(training.Titles);
        var likes = Popularity.Likes(training);
        var total = likes.Sum();
        var likesByGenre = new double[genreCount];
        for (var title = 0; title < genres.Length; title++)
        {
            foreach (var genre in genres[title])
                likesByGenre[genre] += likes[title] / total;
        }

        return new(genres, likes, likesByGenre, priorCount);
    }

    private void Score(ReadOnlySpan<Rating> known, Span<float> scores)
    {
        var logLifts = LogLifts(known);
        for (var title = 0; title < scores.Length; title++)
        {
            var sum = 0d;
            foreach (var genre in genres[title])
                sum += logLifts[genre];
            var meanLogLift = genres[title].Length == 0 ? 0 : sum / genres[title].Length;
            scores[title] = (float)((likes[title] + PriorLikes) * Math.Exp(meanLogLift));
        }
    }

    private double[] LogLifts(ReadOnlySpan<Rating> known)
    {
        var counts = new double[likesByGenre.Length];
        var liked = 0;
        foreach (var rating in known)
        {
            if (!rating.Liked)
                continue;
            liked++;
            foreach (var genre in genres[rating.Title])
                counts[genre]++;
        }

        var logLifts = new double[counts.Length];
        for (var genre = 0; genre < counts.Length; genre++)
        {
            if (likesByGenre[genre] == 0)
                continue;
            var smoothed = counts[genre] + (priorCount * likesByGenre[genre]);
            logLifts[genre] = Math.Log(smoothed / ((liked + priorCount) * likesByGenre[genre]));
        }

        return logLifts;
    }

    /// <summary>The genres of each title as numbers from 0, and how many genres there are.</summary>
    private static (int[][] Genres, int Count) GenresOf(IReadOnlyList<RatedTitle> titles)
    {
        var numbers = new Dictionary<string, int>();
        var genres = new int[titles.Count][];
        foreach (var (index, title) in titles.Index())
        {
            var names = title.Traits.Where(trait => trait.Kind == Trait.Genre).Select(trait => trait.Name).ToArray();
            foreach (var name in names)
                numbers.TryAdd(name, numbers.Count);
            genres[index] = [.. names.Select(name => numbers[name])];
        }

        return (genres, numbers.Count);
    }
}
