using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Text;

namespace ExpressiFy.Lab.EvaluateMood;

/// <summary>How well scores of a mood agree with the words that people used for films on MovieLens.</summary>
/// <param name="Mood">The mood word.</param>
/// <param name="Tagged">How many films have such a tag.</param>
/// <param name="Strengths">The area under the ROC curve of <see cref="MoodStrengths"/>.</param>
/// <param name="Tags">That of the written tags alone.</param>
/// <param name="Genres">That of the mean tag of a film's genres.</param>
internal sealed record TagAgreement(string Mood, int Tagged, double Strengths, double Tags, double Genres)
{
    // Of the cross-validation of estimated moods.
    private const int Folds = 5;

    /// <summary>
    /// That of <see cref="EstimatedMoods"/>, which saw nothing of the film's own judgement: each film is estimated by a
    /// fit on four fifths of the titles without it.
    /// </summary>
    public required double Estimated { get; init; }

    // The fewest tagged films with which a mood is compared.
    private const int LeastTaggedFilms = 8;

    // The tags of other people that mean the same as a mood word, by our own judgement.
    private static readonly Dictionary<string, string[]> TagsByMood = new()
    {
        ["funny"] = ["funny", "hilarious", "comedy", "witty", "humor", "humorous"],
        ["dark"] = ["dark", "dark comedy", "bleak", "disturbing", "gritty", "black comedy"],
        ["thought-provoking"] = ["thought-provoking", "philosophy", "philosophical", "intelligent", "psychological"],
        ["tense"] = ["suspense", "tense", "thriller", "suspenseful", "claustrophobic"],
        ["romantic"] = ["romance", "romantic", "love story", "love"],
        ["heart-warming"] = ["heartwarming", "feel-good", "sweet", "touching"],
        ["tragic"] = ["tragedy", "sad", "tragic", "tear jerker", "depressing", "emotional"],
        ["melancholic"] = ["melancholy", "melancholic", "sad", "bittersweet", "depressing"],
        ["dreamy"] = ["dreamlike", "dreamy", "surreal", "atmospheric", "beautiful"],
        ["absurd"] = ["surreal", "absurd", "bizarre", "quirky", "weird", "strange"],
        ["mysterious"] = ["mystery", "mysterious", "enigmatic", "twist ending"],
        ["exciting"] = ["action", "adventure", "exciting", "fast-paced"],
    };

    /// <summary>The agreement for every mood with enough tagged films.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="tagsByFilm">What people wrote, in lower case, by IMDb id.</param>
    public static IReadOnlyList<TagAgreement> Of(
        TitleCatalogue catalogue, IReadOnlyDictionary<string, HashSet<string>> tagsByFilm)
    {
        var films = catalogue.Titles.Where(title => title.Medium == Medium.Film).ToList();
        var tagged = films.Where(film => tagsByFilm.ContainsKey(film.Id.Key)).ToList();
        var strengths = new MoodStrengths(catalogue.Titles);
        var strengthsOf = tagged.ToDictionary(film => film.Id, strengths.Of);
        var estimates = EstimatesOf(catalogue, tagged);
        var result = new List<TagAgreement>();
        foreach (var (mood, tags) in TagsByMood)
        {
            var word = MoodVocabulary.IndexOf(MoodVocabulary.Find(mood));
            var hasMood = tagged.ToLookup(film => tagsByFilm[film.Id.Key].Overlaps(tags));
            if (hasMood[true].Count() < LeastTaggedFilms)
                continue;

            var genreMeans = ExpressiFy.Catalogue.Genres.Watched
                .ToDictionary(genre => genre, genre => MeanOf(films, genre, word));
            result.Add(new(
                mood,
                hasMood[true].Count(),
                Area(hasMood, film => strengthsOf[film.Id][word]),
                Area(hasMood, film => TagOf(film, word)),
                Area(hasMood, film => film.Genres.Average(genre => genreMeans[genre])))
            {
                Estimated = Area(hasMood, film => estimates[film.Id][word]),
            });
        }

        return result;
    }

    private static Dictionary<TitleId, double[]> EstimatesOf(TitleCatalogue catalogue, List<Title> tagged)
    {
        var estimates = new Dictionary<TitleId, double[]>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var moods = new EstimatedMoods(catalogue.Titles.Where(title => FoldOf(title) != fold));
            foreach (var film in tagged.Where(film => FoldOf(film) == fold))
                estimates.Add(film.Id, moods.Of(film));
        }

        return estimates;
    }

    private static int FoldOf(Title title) => (int)(StableHash.Of(title.Id.Key) % Folds);

    private static double MeanOf(List<Title> films, string genre, int word) => films
        .Where(film => film.Genres.Contains(genre))
        .Select(film => (double)TagOf(film, word))
        .DefaultIfEmpty()
        .Average();

    private static int TagOf(Title film, int word) =>
        film.Moods.FirstOrDefault(tag => MoodVocabulary.IndexOf(tag.Word) == word)?.Strength ?? 0;

    // The probability that a film with the mood scores higher than one without it.
    private static double Area(ILookup<bool, Title> hasMood, Func<Title, double> score)
    {
        var withMood = hasMood[true].Select(score).ToList();
        var withoutMood = hasMood[false].Select(score).ToList();
        return withMood.Average(high => withoutMood.Average(low => (Math.Sign(high - low) + 1) / 2d));
    }
}
