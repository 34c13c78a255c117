using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Text;

namespace ExpressiFy.Web.Library;

/// <summary>One page of a library.</summary>
public sealed class LibraryView
{
    /// <summary>A page of more is slow to draw and long to scroll on a phone.</summary>
    public const int PageSize = 50;

    private LibraryView(
        LibraryQuery query, IReadOnlyList<LibraryEntry> all, IReadOnlyList<LibraryEntry> found, int foundInAll)
    {
        Found = found.Count;
        FoundInAll = foundInAll;
        Pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        Query = query with { Page = Math.Min(query.Page, Pages) };
        Entries = [.. found.Skip((Query.Page - 1) * PageSize).Take(PageSize)];
        Counts = Enum.GetValues<LibraryTab>().ToDictionary(tab => tab, tab => all.Count(entry => entry.IsIn(tab)));
    }

    /// <summary>What is shown; its page exists.</summary>
    public LibraryQuery Query { get; }

    /// <summary>The titles of this page.</summary>
    public IReadOnlyList<LibraryEntry> Entries { get; }

    /// <summary>The titles of all pages.</summary>
    public int Found { get; }

    /// <summary>The titles that the same search finds in all tabs.</summary>
    public int FoundInAll { get; }

    /// <summary>At least 1.</summary>
    public int Pages { get; }

    /// <summary>The titles of each tab, whatever is searched for.</summary>
    public IReadOnlyDictionary<LibraryTab, int> Counts { get; }

    /// <summary>The page that a query asks for.</summary>
    public static LibraryView Of(Profile profile, TitleCatalogue catalogue, LibraryQuery query)
    {
        var all = LibraryEntry.AllOf(profile, catalogue);
        var titles = PersonalCatalogue.Of(catalogue, profile);
        List<LibraryEntry> inAll = [.. Matches(all, titles, query with { Tab = LibraryTab.All })];
        return new(
            query, all, [.. Ordered(inAll.Where(entry => entry.IsIn(query.Tab)), query)], inAll.Count);
    }

    /// <summary>All titles that a query finds, on whatever page, in no order.</summary>
    public static IEnumerable<LibraryEntry> FoundBy(LibraryQuery query, Profile profile, TitleCatalogue catalogue) =>
        Matches(
            LibraryEntry.AllOf(profile, catalogue), PersonalCatalogue.Of(catalogue, profile), query);

    private static IEnumerable<LibraryEntry> Matches(
        IEnumerable<LibraryEntry> all, PersonalCatalogue catalogue, LibraryQuery query)
    {
        var found = all.Where(entry => entry.IsIn(query.Tab));
        if (query.Medium is { } medium)
            found = found.Where(entry => entry.Title.Medium == medium);
        if (query.Search.Length == 0)
            return found;
        var hits = catalogue.Search(query.Search, query.Medium, 0, int.MaxValue).Titles
            .Select(title => title.Id)
            .ToHashSet();
        return found.Where(entry => hits.Contains(entry.Title.Id));
    }

    private static IEnumerable<LibraryEntry> Ordered(IEnumerable<LibraryEntry> entries, LibraryQuery query)
    {
        var ordered = query.Order switch
        {
            LibraryOrder.Title => entries.OrderBy(SortName, StringComparer.Ordinal),
            LibraryOrder.Year => entries.OrderByDescending(entry => entry.Title.Year),
            LibraryOrder.Rating => entries.OrderByDescending(entry => entry.Stars?.Count ?? 0),
            _ => entries.OrderByDescending(entry => entry.CameInto(query.Tab)),
        };
        return ordered
            .ThenBy(SortName, StringComparer.Ordinal)
            .ThenBy(entry => entry.Title.Id.ToString(), StringComparer.Ordinal);
    }

    private static string SortName(LibraryEntry entry)
    {
        var name = NameNormalizer.Normalize(entry.Title.Name);
        foreach (var article in (string[])["the ", "a ", "an "])
        {
            if (name.StartsWith(article, StringComparison.Ordinal))
                return name[article.Length..];
        }

        return name;
    }
}
