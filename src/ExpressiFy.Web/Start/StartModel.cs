using ExpressiFy.Catalogue;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Start;

/// <summary>What the page shows on which a visitor names titles they love.</summary>
/// <param name="Query">What was searched for; empty for suggestions.</param>
/// <param name="Total">How many titles of the catalogue fit the search.</param>
/// <param name="Found">The first of them, or the suggestions.</param>
/// <param name="Chosen">The titles that the visitor likes, the latest first.</param>
public sealed record StartModel(string Query, int Total, IReadOnlyList<Title> Found, IReadOnlyList<Title> Chosen)
{
    /// <summary>With so many titles recommendations know enough of a visitor.</summary>
    public const int EnoughTitles = 5;

    public bool IsEnough => Chosen.Count >= EnoughTitles;

    /// <summary>E.g. "2 of 5".</summary>
    public string Progress => $"{Chosen.Count} of {EnoughTitles}";

    public string FoundHeading => Query.Length == 0 ? "Some to begin with" : $"Found for “{Query}”";

    /// <summary>What a screen reader says after a search.</summary>
    public string Status => Query.Length == 0
        ? $"{Progress} chosen"
        : $"{Total} found for {Query}. {Progress} chosen";

    /// <summary>How many titles fit the search beyond those shown.</summary>
    public int NotShown => Math.Max(0, Total - Found.Count);

    /// <summary>The address of this search.</summary>
    public string Address => Query.Length == 0 ? "/start" : $"/start?q={Uri.EscapeDataString(Query)}";

    public bool IsChosen(Title title) => Chosen.Contains(title);

    /// <summary>The line under a title's name.</summary>
    public static string FactsOf(Title title)
    {
        var noun = title.Medium.Noun();
        var medium = char.ToUpperInvariant(noun[0]) + noun[1..];
        return string.Join(" · ", [medium, TitleFacts.YearsOf(title), .. MakersOf(title)]);
    }

    private static IEnumerable<string> MakersOf(Title title)
    {
        if (title.Creators.Count > 0)
            yield return string.Join(", ", title.Creators);
    }
}
