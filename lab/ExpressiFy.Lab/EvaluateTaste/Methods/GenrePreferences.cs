using System.Globalization;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// What a person chooses and likes by genre: a title scores what its genres were chosen more often by this person than by all,
/// and liked better than the person's mean, on top of how many people like it.
/// </summary>
internal static class GenrePreferences
{
    public static RecommendationMethod With(double doubt) => new("genre preferences", string.Create(CultureInfo.InvariantCulture, $"doubt {doubt}"), training =>
    {
        var (genres, names) = GenresOf(training.Titles);
        var likes = Popularity.Likes(training);
        var total = likes.Sum();
        var usual = new double[names];
        for (var title = 0; title < genres.Length; title++)
        {
            foreach (var genre in genres[title])
                usual[genre] += likes[title] / total;
        }

        return (known, scores) =>
        {
            var (own, liked) = (new double[names], 0);
            foreach (var rating in known)
            {
                liked += rating.Liked ? 1 : 0;
                foreach (var genre in genres[rating.Title])
                    own[genre] += rating.Liked ? 1 : 0;
            }

            // How many times as often as everybody this person likes a genre, drawn toward once while they said little.
            var lift = own.Select((count, genre) => usual[genre] == 0 ? 0 : Math.Log((count + (doubt * usual[genre])) / ((liked + doubt) * usual[genre]))).ToArray();
            for (var title = 0; title < scores.Length; title++)
            {
                var leaning = 0d;
                foreach (var genre in genres[title])
                    leaning += lift[genre];
                scores[title] = (float)((likes[title] + 0.1) * Math.Exp(genres[title].Length == 0 ? 0 : leaning / genres[title].Length));
            }
        };
    });

    private static (int[][] Genres, int Names) GenresOf(IReadOnlyList<RatedTitle> titles)
    {
        var numbers = new Dictionary<string, int>();
        int[][] genres = [.. titles.Select(title => title.Traits.Where(trait => trait.Kind == "genre").Select(trait =>
        {
            numbers.TryAdd(trait.Name, numbers.Count);
            return numbers[trait.Name];
        }).ToArray())];
        return (genres, numbers.Count);
    }
}
