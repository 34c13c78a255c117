using ExpressiFy.Catalogue;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.SharedLists;

/// <summary>
/// The address of a list that a person shares: it names its titles in their order and nothing else, neither mood nor
/// taste nor person.
/// </summary>
public static class SharedListAddress
{
    public const string Path = "/list";

    /// <summary>The most titles of a list; what follows is left out.</summary>
    public const int MostTitles = 50;

    private const char Comma = ',';

    /// <summary>E.g. "/list?titles=film:tt0111161,track:nina-simone-feeling-good".</summary>
    public static string Of(IEnumerable<Title> titles) =>
        $"{Path}?titles={string.Join(Comma, titles.Take(MostTitles).Select(title => title.Id))}";

    /// <summary>Reads the titles of an address, each once, in their order.</summary>
    public static SharedList Read(string? titles, TitleCatalogue catalogue)
    {
        var named = (titles ?? "")
            .Split(Comma, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var found = new List<Title>();
        var unknown = 0;
        foreach (var id in named.Take(MostTitles))
        {
            if (catalogue.TryFind(id, out var title))
                found.Add(title);
            else
                unknown++;
        }

        return new(found, unknown, HasMore: named.Count > MostTitles);
    }
}

/// <summary>The titles that an address names.</summary>
/// <param name="Titles">In the order of the address.</param>
/// <param name="Unknown">How many names the catalogue does not have.</param>
/// <param name="HasMore">Whether the address names more titles than a list holds.</param>
public sealed record SharedList(IReadOnlyList<Title> Titles, int Unknown, bool HasMore);
