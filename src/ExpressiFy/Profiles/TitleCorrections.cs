using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>Which titles a person means by names of their lists, and in place of titles that were wrong.</summary>
/// <param name="ByWritten">
/// By a name in capitals, e.g. "DUNE (1984)", or by the id of a wrong title; null for none of the catalogue.
/// </param>
public sealed record TitleCorrections(IReadOnlyDictionary<string, TitleId?> ByWritten)
{
    /// <summary>Characters of a name that are stored.</summary>
    public const int LongestName = 200;

    public static TitleCorrections None { get; } = new(new Dictionary<string, TitleId?>());

    /// <summary>Whether the person said which title a name means.</summary>
    public bool TryFindName(string name, out TitleId? title) => ByWritten.TryGetValue(KeyOf(name), out title);

    /// <summary>A name as lists are said to have it, e.g. "Amélie (2001)", "Feeling Good – Muse".</summary>
    public static string NameOf(string name, string? artist, int? year)
    {
        var artistPart = artist is null ? "" : $" – {artist}";
        return year is null
            ? name + artistPart
            : string.Create(CultureInfo.InvariantCulture, $"{name}{artistPart} ({year})");
    }

    /// <summary>The name of a title of the person's own, as the list had it.</summary>
    public static string NameOf(Title title) => NameOf(
        title.Name,
        title.Medium == Medium.Track ? title.Creators[0] : null,
        title.HasYear ? title.Year : null);

    /// <summary>How a name is stored.</summary>
    public static string KeyOf(string name) => name.ToUpperInvariant()[..Math.Min(name.Length, LongestName)];

    /// <summary>Whether the person said that another title is meant than this one.</summary>
    public bool TryFindWrong(TitleId wrong, out TitleId? title) => ByWritten.TryGetValue(wrong.ToString(), out title);
}
