using System.Collections.Frozen;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>All titles that can be recommended. Immutable and safe to share.</summary>
public sealed class TitleCatalogue
{
    private static readonly Lazy<TitleCatalogue> BuiltInTitles = new(ReadBuiltIn);
    private readonly FrozenDictionary<TitleId, Title> byId;
    private readonly TitleSearch search;

    /// <summary>A catalogue of these titles; <see cref="ArgumentException"/> when two have the same id.</summary>
    public TitleCatalogue(IEnumerable<Title> titles)
    {
        Titles = [.. titles];
        byId = Titles.ToFrozenDictionary(title => title.Id);
        search = new(Titles);
    }

    /// <summary>All titles, films before tracks.</summary>
    public IReadOnlyList<Title> Titles { get; }

    /// <summary>The titles of the embedded files, read once.</summary>
    public static TitleCatalogue BuiltIn() => BuiltInTitles.Value;

    /// <summary>A catalogue with more titles; <see cref="ArgumentException"/> when two have the same id.</summary>
    public TitleCatalogue With(IEnumerable<Title> more) => new(Titles.Concat(more).OrderBy(title => title.Medium));

    /// <summary>The title of that id, or null.</summary>
    public Title? Find(TitleId id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The titles whose names, creators or year have every word of <paramref name="query"/>, or a word that begins with
    /// it, best match first; all titles by name when it is blank. Case and diacritics do not count.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public TitlePage Search(string? query, Medium? medium, int skip, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var found = search.Find(query ?? "", medium);
        return new(found.Count, [.. found.Skip(skip).Take(take)]);
    }

    private static TitleCatalogue ReadBuiltIn()
    {
        using var films = Tsv.OpenEmbedded("films.tsv");
        using var tracks = Tsv.OpenEmbedded("tracks.tsv");
        return new([.. TitleReader.ReadFilms("films.tsv", films), .. TitleReader.ReadTracks("tracks.tsv", tracks)]);
    }
}
