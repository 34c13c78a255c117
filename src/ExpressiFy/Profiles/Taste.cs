using ExpressiFy.Catalogue;
using ExpressiFy.Moods;

namespace ExpressiFy.Profiles;

/// <summary>
/// What a person's feedback says of titles they said nothing of: each trait of a title (creator, mood, genre, decade, language) is liked as
/// far as the titles that share it were, shrunk toward indifference while there are few of them. A pure function of the profile,
/// so taking feedback back leaves no trace.
/// </summary>
public sealed class Taste
{
    // A like is a clear word. Keeping a title for later or waving it away says half as much: neither was watched for it.
    private const double OfLike = 1, OfSave = 0.5, OfHide = -0.5, OfDislike = -1;

    // Traits by what they tell: (share of the score, titles it takes to believe it halfway). The rarer a trait, the sooner it tells.
    private static readonly (double Share, double Doubt)[] Traits = [(0.25, 1), (0.35, 3), (0.30, 3), (0.05, 5), (0.05, 5)];
    private const int Creator = 0, Mood = 1, Genre = 2, Decade = 3, Language = 4;

    // Few titles share all traits with what was liked, so leanings stay small; stretched, a clear taste fills the scale.
    private const double Stretch = 2.5;

    private readonly Dictionary<(int Trait, string Name), (double For, double All)> evidence = [];
    private readonly Dictionary<TitleId, double> scores = [];
    private readonly List<Title> liked = [];
    private readonly HashSet<TitleId> likes = [];

    private Taste(Profile profile) => Profile = profile;

    /// <summary>The profile it was learned from.</summary>
    public Profile Profile { get; }

    /// <summary>The taste of a profile; feedback on titles that are no longer in the catalogue is passed over.</summary>
    public static Taste Of(Profile profile, TitleCatalogue catalogue)
    {
        var taste = new Taste(profile);
        taste.Learn(catalogue, FeedbackKind.Like, OfLike);
        taste.Learn(catalogue, FeedbackKind.Save, OfSave);
        taste.Learn(catalogue, FeedbackKind.Hide, OfHide);
        taste.Learn(catalogue, FeedbackKind.Dislike, OfDislike);
        taste.liked.AddRange(profile.Titles(FeedbackKind.Like).Select(catalogue.Find).OfType<Title>());
        taste.likes.UnionWith(taste.liked.Select(title => title.Id));
        return taste;
    }

    /// <summary>Whether the person likes this very title.</summary>
    public bool Likes(Title title) => likes.Contains(title.Id);

    /// <summary>0 would be disliked, 0.5 nothing is known, 1 would be liked.</summary>
    public double Score(Title title)
    {
        if (evidence.Count == 0)
            return 0.5;
        if (scores.TryGetValue(title.Id, out var known))
            return known;

        Span<double> sums = stackalloc double[Traits.Length];
        Span<double> counts = stackalloc double[Traits.Length];
        foreach (var (trait, name, part) in TraitsOf(title))
        {
            var (pro, all) = evidence.GetValueOrDefault((trait, name));
            sums[trait] += part * pro / (all + Traits[trait].Doubt);
            counts[trait] += part;
        }

        var leaning = 0d;
        for (var trait = 0; trait < Traits.Length; trait++)
            leaning += counts[trait] == 0 ? 0 : Traits[trait].Share * sums[trait] / counts[trait];
        return scores[title.Id] = (1 + Math.Tanh(Stretch * leaning)) / 2;
    }

    /// <summary>The liked title that shares most with this one, the latest liked among equals; null when none shares a creator, mood or genre.</summary>
    public Title? Nearest(Title title)
    {
        var best = liked.Where(other => other.Id != title.Id).MaxBy(other => Shared(title, other));
        return best is not null && Shared(title, best) > 0 ? best : null;
    }

    /// <summary>Moods that both titles clearly have (strength 2 or more), strongest in the first one first.</summary>
    public static IEnumerable<MoodWord> SharedMoods(Title title, Title other) => title.Moods
        .Where(tag => tag.Strength >= 2 && other.Moods.Any(match => match.Word == tag.Word && match.Strength >= 2))
        .Select(tag => tag.Word);

    private static double Shared(Title title, Title other) =>
        (3 * title.Creators.Count(other.Creators.Contains)) + SharedMoods(title, other).Count() + title.Genres.Count(other.Genres.Contains);

    private static IEnumerable<(int Trait, string Name, double Part)> TraitsOf(Title title) =>
    [
        .. title.Creators.Select(name => (Creator, name, 1d)),
        .. title.Moods.Select(tag => (Mood, tag.Word.Name, tag.Strength / 3d)),
        .. title.Genres.Select(name => (Genre, name, 1d)),
        (Decade, (title.Year / 10).ToString(System.Globalization.CultureInfo.InvariantCulture), 1d),
        .. title.Languages.Select(name => (Language, name, 1d)),
    ];

    private void Learn(TitleCatalogue catalogue, FeedbackKind kind, double value)
    {
        // In a fixed order, so that sums come out the same to the last bit however the feedback arrived.
        foreach (var title in Profile.Titles(kind).Select(catalogue.Find).OfType<Title>().OrderBy(title => title.Id.ToString(), StringComparer.Ordinal))
        {
            foreach (var (trait, name, part) in TraitsOf(title))
            {
                var (pro, all) = evidence.GetValueOrDefault((trait, name));
                evidence[(trait, name)] = (pro + (value * part), all + (Math.Abs(value) * part));
            }
        }
    }
}
