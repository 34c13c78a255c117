using System.Globalization;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>Finds titles by the words of their names, creators and year.</summary>
internal sealed class TitleSearch
{
    private readonly IndexEntry[] entries;

    public TitleSearch(IEnumerable<Title> titles) =>
        entries = [.. titles
            .Select(EntryOf)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Title.Year)
            .ThenBy(entry => entry.Title.Id.Key, StringComparer.Ordinal)];

    /// <summary>
    /// The titles that have every word of the query, ordered by match of the name, then by acclaim, then by name. All
    /// titles by name for a blank query, none for one of signs only.
    /// </summary>
    public IReadOnlyList<Title> Find(string query, Medium? medium)
    {
        var normalized = NameNormalizer.Normalize(query);
        var words = normalized.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 && !string.IsNullOrWhiteSpace(query))
            return [];

        var ofMedium = entries.Where(entry => medium is null || entry.Title.Medium == medium);
        if (words.Length == 0)
            return [.. ofMedium.Select(entry => entry.Title)];
        return [.. ofMedium
            .Where(entry => words.All(entry.HasWord))
            .OrderBy(entry => entry.Rank(normalized))
            .ThenByDescending(entry => entry.Title.Acclaim)
            .Select(entry => entry.Title)];
    }

    private static IndexEntry EntryOf(Title title)
    {
        var names = string.Join(' ', [title.Name, .. title.OtherNames, .. title.Creators]);
        var text = string.Create(CultureInfo.InvariantCulture, $" {NameNormalizer.Normalize(names)} {title.Year}");
        return new(title, NameNormalizer.Normalize(title.Name), text);
    }

    /// <summary>A title with its normalised name and all its words, each after a space.</summary>
    private sealed record IndexEntry(Title Title, string Name, string Text)
    {
        // The beginning of a word is enough: "wond" finds "It's a Wonderful Life", "art" does not find "heart".
        public bool HasWord(string start) => Text.Contains(" " + start, StringComparison.Ordinal);

        /// <summary>0 for the best match of the name, 3 for none.</summary>
        public int Rank(string query)
        {
            if (Name == query)
                return 0;
            if (Name.StartsWith(query, StringComparison.Ordinal))
                return 1;
            return Name.Contains(" " + query, StringComparison.Ordinal) ? 2 : 3;
        }
    }
}
