using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>
/// The titles that one person can name: those of the catalogue, and the person's own. Of a title that both have, the
/// catalogue's counts. Searches find the catalogue's titles first.
/// </summary>
public sealed class PersonalCatalogue
{
    // A profile is immutable: the pages of one visit index its titles once.
    private static readonly ConditionalWeakTable<Profile, PersonalCatalogue> Cache = [];

    private readonly Lazy<TitleCatalogue> own;

    private PersonalCatalogue(TitleCatalogue shared, Profile profile)
    {
        Shared = shared;
        Profile = profile;
        own = new(() => new(profile.OwnTitles.Values
            .Where(title => shared.Find(title.Id) is null)
            .OrderBy(title => title.Id.ToString(), StringComparer.Ordinal)));
    }

    /// <summary>The catalogue that all people share.</summary>
    public TitleCatalogue Shared { get; }

    public Profile Profile { get; }

    /// <summary>The person's own titles that the catalogue does not have.</summary>
    public IReadOnlyList<Title> OwnTitles => own.Value.Titles;

    /// <summary>The estimated titles of the catalogue that the person said something of.</summary>
    internal IEnumerable<Title> NamedEstimated => Profile.CurrentFeedback
        .Select(feedback => feedback.TitleId)
        .Distinct()
        .Select(Shared.Find)
        .OfType<Title>()
        .Where(title => title.IsEstimated)
        .OrderBy(title => title.Id.ToString(), StringComparer.Ordinal);

    /// <summary>The titles of a person; computed once for each profile.</summary>
    public static PersonalCatalogue Of(TitleCatalogue shared, Profile profile)
    {
        if (Cache.TryGetValue(profile, out var known) && ReferenceEquals(known.Shared, shared))
            return known;
        var made = new PersonalCatalogue(shared, profile);
        Cache.AddOrUpdate(profile, made);
        return made;
    }

    /// <summary>The title of that id, or null.</summary>
    public Title? Find(TitleId id) => Shared.Find(id) ?? Profile.OwnTitles.GetValueOrDefault(id);

    /// <inheritdoc cref="TitleCatalogue.Search"/>
    public TitlePage Search(string? query, Medium? medium, int skip, int take)
    {
        if (OwnTitles.Count == 0)
            return Shared.Search(query, medium, skip, take);
        if (!string.IsNullOrWhiteSpace(query))
        {
            var filters = new Dictionary<SearchFacet, string>();
            if (medium is not null)
                filters[SearchFacet.Medium] = medium.Value.Name();
            var found = SearchWithin(query, filters, skip, take);
            return new(found.Total, found.Titles);
        }

        var shared = Shared.Search(query, medium, skip, take);
        var more = own.Value.Search(query, medium, Math.Max(0, skip - shared.Total), take - shared.Titles.Count);
        return new(shared.Total + more.Total, [.. shared.Titles, .. more.Titles]);
    }

    /// <inheritdoc cref="TitleCatalogue.SearchWithin"/>
    public SearchResult SearchWithin(string query, IReadOnlyDictionary<SearchFacet, string> filters, int skip, int take)
    {
        var shared = Shared.SearchWithin(query, filters, skip, take);
        if (OwnTitles.Count == 0)
            return shared;
        // What is found as it is written goes before what it may mean with typing errors.
        if (!IsAsWritten(shared))
        {
            var found = own.Value.SearchWithin(query, filters, skip, take);
            if (IsAsWritten(found))
                return WithRestOf(Shared, found);
        }

        return WithRestOf(own.Value, shared);

        SearchResult WithRestOf(TitleCatalogue second, SearchResult first)
        {
            var start = Math.Max(0, skip - first.Total);
            return Joined(first, second.SearchWithin(query, filters, start, take - first.Titles.Count));
        }
    }

    private static bool IsAsWritten(SearchResult found) => found is { Unfiltered: > 0, Meant: null };

    private static SearchResult Joined(SearchResult first, SearchResult second) => new(
        first.Total + second.Total,
        [.. first.Titles, .. second.Titles],
        first.Unfiltered > 0 ? first.Meant : second.Meant,
        Summed(first.Counts, second.Counts))
    {
        Unfiltered = first.Unfiltered + second.Unfiltered,
    };

    private static List<FacetCount> Summed(IReadOnlyList<FacetCount> counts, IReadOnlyList<FacetCount> more)
    {
        var others = more.ToDictionary(count => count.Value, count => count.Count);
        var known = counts.Select(count => count.Value).ToHashSet();
        return
        [
            .. counts.Select(count => count with { Count = count.Count + others.GetValueOrDefault(count.Value) }),
            .. more.Where(count => !known.Contains(count.Value)),
        ];
    }
}
