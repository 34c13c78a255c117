using System.Globalization;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>Finds titles by the words of their name, creators and year.</summary>
internal sealed class TitleSearch
{
    private readonly Entry[] entries;

    public TitleSearch(IEnumerable<Title> titles) =>
        entries = [.. titles
            .Select(title => new Entry(title, Fold.Name(title.Name), Words(title)))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Title.Year)
            .ThenBy(entry => entry.Title.Id.Key, StringComparer.Ordinal)];

    /// <summary>Best match first; among equals the more acclaimed, then by name.</summary>
    public IReadOnlyList<Title> Find(string query, Medium? medium)
    {
        var folded = Fold.Name(query);
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 && !string.IsNullOrWhiteSpace(query))
            return [];

        var hits = entries.Where(entry => (medium is null || entry.Title.Medium == medium) && words.All(word => entry.Holds(word)));
        return words.Length == 0
            ? [.. hits.Select(entry => entry.Title)]
            : [.. hits.OrderBy(entry => entry.Rank(folded)).ThenByDescending(entry => entry.Title.Acclaim).Select(entry => entry.Title)];
    }

    private static string Words(Title title) =>
        string.Create(CultureInfo.InvariantCulture, $" {Fold.Name(string.Join(' ', [title.Name, .. title.OtherNames, .. title.Creators]))} {title.Year}");

    private sealed record Entry(Title Title, string Name, string Text)
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
