using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Web.Streaming;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.TitlePages;

/// <summary>What a title's page shows.</summary>
/// <param name="Title">The title.</param>
/// <param name="Metadata">What is known of it and of the similar titles from providers.</param>
/// <param name="Profile">The visitor's feedback; empty without a profile.</param>
/// <param name="Mood">What of a mood the page is for, and whether the title suits it.</param>
/// <param name="Places">Where it can be watched or heard.</param>
/// <param name="Films">Films like it, the most similar first.</param>
/// <param name="Series">Series like it, the most similar first.</param>
/// <param name="Tracks">Tracks like it, the most similar first.</param>
/// <param name="PlayerAddress">The address of the trailer's player; null until the visitor asks for it.</param>
public sealed record TitleDetails(
    Title Title,
    IReadOnlyDictionary<TitleId, TitleMetadata> Metadata,
    Profile Profile,
    TitleMood Mood,
    PlacesToWatch Places,
    IReadOnlyList<Card> Films,
    IReadOnlyList<Card> Series,
    IReadOnlyList<Card> Tracks,
    string? PlayerAddress)
{
    /// <summary>What is known of the title itself.</summary>
    public TitleMetadata Known => Metadata[Title.Id];

    /// <summary>Whether it is watched; else it is heard.</summary>
    public bool IsWatched => Title.Medium.IsWatched();

    /// <summary>E.g. "1952, 103 min. Comedy, Musical, Romance"; of a track "Nina Simone, 1965. Jazz, Soul".</summary>
    public string Summary => TitleFacts.Join(". ", Title.ShortFacts(), string.Join(", ", Title.Genres));

    /// <summary>What an estimated title probably feels like; empty where too little is known of it.</summary>
    public IReadOnlyList<string> ProbableMoods { get; init; } = [];

    /// <summary>What is said of an estimated title.</summary>
    public string EstimateNote
    {
        get
        {
            var whose = Title.IsFromDataSet ? "Nobody" : "A title of your own: nobody";
            return ProbableMoods.Count > 0
                ? $"{whose} has judged it yet, so what it feels like is only estimated."
                : $"{whose} has judged it yet, and too little is known of it to say what it feels like.";
        }
    }

    /// <summary>Whether it may be the wrong title: it is the visitor's own, or a list was taken to name it.</summary>
    public bool MayBeWrong => (Title.IsEstimated && !Title.IsFromDataSet)
        || Profile.CurrentFeedback.Any(said => said.TitleId == Title.Id && said.Source == FeedbackSource.Imported);

    public string? Plot => Known.Plot ?? Title.About;

    /// <summary>The path of this page, with the mood that it is for.</summary>
    public string Path => Title.PagePath(Mood.Query);

    /// <summary>Shows this page with the trailer's player.</summary>
    public string PlayPath =>
        $"{Title.PagePath()}?{(Mood.Query.Length == 0 ? "" : $"{Mood.Query}&")}region={Places.Region}&play=yes#trailer";

    /// <summary>A search for a trailer; none for tracks.</summary>
    public string TrailerSearch => LinkTo("trailer");

    /// <summary>Who directed it and how it feels: what each fact is called, and the words.</summary>
    public IEnumerable<KeyValuePair<string, string>> FirstFacts
    {
        get
        {
            if (IsWatched && Title.Creators.Count > 0)
                yield return new(Title.Medium == Medium.Film ? "Directed by" : "Created by", Makers);
            if (Title.Moods.Count > 0)
                yield return new("Feels", Capitalized(Moods));
            else if (ProbableMoods.Count > 0)
                yield return new("Probably feels", Capitalized(string.Join(", ", ProbableMoods)));
        }
    }

    /// <summary>What else is known of it.</summary>
    public IEnumerable<KeyValuePair<string, string>> OtherFacts
    {
        get
        {
            if (Known.Ratings.Count > 0)
                yield return new(
                    "Rated", string.Join(", ", Known.Ratings.Select(each => $"{each.Source} {each.Value}")));
            if (Title.Themes.Count > 0)
                yield return new("Themes", Capitalized(string.Join(", ", Title.Themes.Select(ThemeName))));
            if (Title.Seasons is { } seasons)
                yield return new("Seasons", seasons.ToString(CultureInfo.InvariantCulture));
            if (Title.Tempo is { } tempo)
                yield return new("Pace", TempoName(tempo));
            if (Title.Languages[0] != Title.UnknownLanguage)
                yield return new(IsWatched ? "Language" : "Sung in", Languages);
            if (Title.Franchise is not null)
                yield return new("Part of", Title.Franchise);
            if (Title.OtherNames.Count > 0)
                yield return new("Also called", string.Join(", ", Title.OtherNames));
        }
    }

    /// <summary>IMDb, the trailer's own page, and the providers to credit.</summary>
    public IReadOnlyList<TitleLink> Links
    {
        get
        {
            var shown = new List<TitleLink>();
            if (IsWatched)
                shown.Add(new("imdb", "IMDb", LinkTo("imdb")));
            shown.AddRange(Known.Attributions.Select(
                attribution => new TitleLink(attribution.Name, attribution.Name, attribution.Link.AbsoluteUri)));
            return shown;
        }
    }

    /// <summary>The rows of similar titles, that of the title's own medium first.</summary>
    public IEnumerable<NamedRow> Rows => AllRows
        .Where(row => row.Cards.Count > 0)
        .OrderByDescending(row => row.Id == Title.Medium.Name())
        .Select(row => row.Id == Title.Medium.Name() ? row with { Heading = "More like this" } : row);

    private NamedRow[] AllRows =>
    [
        new("film", "Films that feel like it", Films),
        new("series", "Series that feel like it", Series),
        new("track", "Music that feels like it", Tracks),
    ];

    private string ThemeName(string theme) => ThemePhrases.NameOf(theme, Title.Medium);

    private string Makers => string.Join(", ", Title.Creators);

    // The clear moods, or the strongest when none is clear.
    private string Moods => string.Join(
        ", ", Title.ClearMoods.DefaultIfEmpty(Title.Moods[0].Word).Select(mood => mood.Name));

    private string Languages => string.Join(
        ", ",
        Title.Languages.Select(
            code => code == LanguageNames.WithoutWords ? "No words" : LanguageNames.Of(code) ?? code));

    private string LinkTo(string name) =>
        TitleLinks.Of(Title, Known).Single(link => link.Name == name).Address;

    private static string TempoName(Tempo tempo) => tempo switch
    {
        Tempo.Slow => "Slow",
        Tempo.Fast => "Fast",
        _ => "In between",
    };

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
