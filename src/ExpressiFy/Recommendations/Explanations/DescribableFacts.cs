using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>The facts of a title that a description may name.</summary>
internal sealed record DescribableFacts(Medium Medium)
{
    private const int MaxMoods = 3;

    // Minutes that a person plans with. A longer film than the first two is named only where short ones were asked for.
    private static readonly int[] ShortLengths = [60, 90];
    private static readonly int[] AskedLengths = [60, 90, 100, 120];

    /// <summary>At most three words, strongest first.</summary>
    public IReadOnlyList<string> Moods { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>The first language; null for English, which is no news, and languages without a name.</summary>
    public string? Language { get; init; }

    public int? Decade { get; init; }

    public int? UnderMinutes { get; init; }

    public string? Tempo { get; init; }

    /// <summary>Null when the title's name already says it.</summary>
    public string? Series { get; init; }

    /// <param name="title">The title.</param>
    /// <param name="moods">Those of its moods that may be named, strongest first.</param>
    /// <param name="themes">Those of its themes that may be named.</param>
    /// <param name="maxRuntime">The longest film that was asked for, minutes; null for all.</param>
    public static DescribableFacts Of(
        Title title, IEnumerable<MoodWord> moods, IEnumerable<string> themes, int? maxRuntime = null) =>
        new(title.Medium)
        {
            Moods = [.. moods.Take(MaxMoods).Select(word => word.Name)],
            Themes = [.. themes],
            Genres = title.Genres,
            Language = LanguageOf(title),
            Decade = title.HasYear ? title.Year / 10 * 10 : null,
            UnderMinutes = LengthOf(title, LengthsOf(title.Medium, maxRuntime)),
            Tempo = TempoOf(title),
            Series = SeriesOf(title),
        };

    /// <summary>The facts that are also facts of another title.</summary>
    public DescribableFacts SharedWith(DescribableFacts other) => new(Medium)
    {
        Moods = [.. Moods.Intersect(other.Moods)],
        Themes = [.. Themes.Intersect(other.Themes)],
        Genres = Medium.IsWatched() == other.Medium.IsWatched() ? [.. Genres.Intersect(other.Genres)] : [],
        Language = Language == other.Language ? Language : null,
        Decade = Decade == other.Decade ? Decade : null,
        Tempo = Tempo == other.Tempo ? Tempo : null,
        Series = Series == other.Series ? Series : null,
    };

    private static string? LanguageOf(Title title)
    {
        var language = title.Languages[0];
        return language == LanguageNames.WithoutWords || LanguageNames.IsNews(language) ? language : null;
    }

    // That an episode is short is no news.
    private static int[] LengthsOf(Medium medium, int? maxRuntime)
    {
        if (maxRuntime is not null)
            return AskedLengths;
        return medium == Medium.Film ? ShortLengths : [];
    }

    private static int? LengthOf(Title title, int[] lengths)
    {
        var length = lengths.FirstOrDefault(length => title.RuntimeMinutes < length);
        return length == 0 ? null : length;
    }

    private static string? TempoOf(Title title) => title.Tempo switch
    {
        Catalogue.Tempo.Slow => "slow",
        Catalogue.Tempo.Fast => "fast",
        _ => null,
    };

    private static string? SeriesOf(Title title) =>
        title.Franchise is null || title.Name.Contains(title.Franchise, StringComparison.OrdinalIgnoreCase)
            ? null
            : title.Franchise;
}
