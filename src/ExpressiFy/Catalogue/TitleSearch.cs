using System.Globalization;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>Finds titles by the words of their name, creators and year.</summary>
internal sealed class TitleSearch
{
    private readonly IndexEntry[] entries;

    public TitleSearch(IEnumerable<Title> titles) =>
        entries = [.. titles
            .Select(title => new IndexEntry(title, NameNormalizer.Normalize(title.Name), Words(title)))
            .OrderBy(indexEntry => indexEntry.Name, StringComparer.Ordinal)
            .ThenBy(indexEntry => indexEntry.Title.Year)
            .ThenBy(indexEntry => indexEntry.Title.Id.Key, StringComparer.Ordinal)];

    /// <summary>Best match first; among equals the more acclaimed, then by name.</summary>
    public IReadOnlyList<Title> Find(string query, Medium? medium)
    {
        var folded = NameNormalizer.Normalize(query);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 && !string.IsNullOrWhiteSpace(query))
            return [];

        var hits = entries.Where(indexEntry => (medium is null || indexEntry.Title.Medium == medium) && words.All(word => indexEntry.Holds(word)));
        return words.Length == 0
            ? [.. hits.Select(indexEntry => indexEntry.Title)]
            : [.. hits.OrderBy(indexEntry => indexEntry.Rank(folded)).ThenByDescending(indexEntry => indexEntry.Title.Acclaim).Select(indexEntry => indexEntry.Title)];
    }

    private static string Words(Title title) =>
        string.Create(CultureInfo.InvariantCulture, $" {NameNormalizer.Normalize(string.Join(' ', [title.Name, .. title.OtherNames, .. title.Creators]))} {title.Year}");

    private sealed record IndexEntry(Title Title, string Name, string Text)
    {
        // Words are found by their beginnings: "wond" finds "It's a Wonderful Life", "art" does not find "heart".
        public bool Holds(string word) => Text.Contains(" " + word, StringComparison.Ordinal);

        public int Rank(string query) =>
            Name == query ? 0
            : Name.StartsWith(query, StringComparison.Ordinal) ? 1
            : (" " + Name).Contains(" " + query, StringComparison.Ordinal) ? 2
            : 3;
    }
}
