using System.Collections.Frozen;
using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>Every title that can be recommended. Immutable and safe to share.</summary>
public sealed class TitleCatalogue
{
    private static readonly Lazy<TitleCatalogue> Shipped = new(ReadBuiltIn);
    private readonly FrozenDictionary<TitleId, Title> byId;
    private readonly TitleSearch search;

    /// <summary>A catalogue of these titles; <see cref="ArgumentException"/> when two share an id.</summary>
    public TitleCatalogue(IEnumerable<Title> titles)
    {
        Titles = [.. titles];
        byId = Titles.ToFrozenDictionary(title => title.Id);
        search = new(Titles);
    }

    /// <summary>All titles, films before tracks.</summary>
    public IReadOnlyList<Title> Titles { get; }

    /// <summary>The titles that come with the product; read once.</summary>
    public static TitleCatalogue BuiltIn() => Shipped.Value;

    /// <summary>This catalogue and more titles; <see cref="ArgumentException"/> when one has an id that is taken.</summary>
    public TitleCatalogue With(IEnumerable<Title> more) => new(Titles.Concat(more).OrderBy(title => title.Medium));

    /// <summary>The title of that id, or null.</summary>
    public Title? Find(TitleId id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The titles whose names, creators or year hold every word of <paramref name="query"/>, best match first; all by name when it is empty.
    /// Case and diacritics do not matter. <see cref="ArgumentOutOfRangeException"/> when <paramref name="skip"/> or <paramref name="take"/> is negative.
    /// </summary>
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
