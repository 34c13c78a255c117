using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ExpressiFy.Catalogue;

/// <summary>
/// The id of a title: "film:tt0111161" or "series:tt0903747" (the IMDb id), or "track:nina-simone-feeling-good" (artist
/// and title). A film or series whose IMDb id nobody told has its name and year in place of it
/// (<see cref="NameIds"/>), "film:the-raid-2011", until the IMDb id is known. A value of this type is always well
/// formed; the catalogue may not have such a title.
/// </summary>
public sealed partial record TitleId
{
    // "track:" and a slug of 120 characters. Ids come from outside; a short text keeps the matching fast.
    private const int LongestText = 126;

    private TitleId(Medium medium, string key)
    {
        Medium = medium;
        Key = key;
    }

    /// <summary>The kind of the title.</summary>
    public Medium Medium { get; }

    /// <summary>The part after the colon: an IMDb id or a slug of a–z, 0–9 and hyphens.</summary>
    public string Key { get; }

    /// <summary>The IMDb id, e.g. "tt0111161"; null for tracks and where it is not known.</summary>
    public string? ImdbId => Medium.IsWatched() && !Key.Contains('-', StringComparison.Ordinal) ? Key : null;

    /// <summary>
    /// The id of a film; <see cref="FormatException"/> unless <paramref name="imdbId"/> is "tt" and 7–8 digits.
    /// </summary>
    public static TitleId Film(string imdbId) => Parse($"film:{imdbId}");

    /// <summary>
    /// The id of a series; <see cref="FormatException"/> unless <paramref name="imdbId"/> is "tt" and 7–8 digits.
    /// </summary>
    public static TitleId Series(string imdbId) => Parse($"series:{imdbId}");

    /// <summary>
    /// The id of a track; <see cref="FormatException"/> unless <paramref name="slug"/> is a slug of at most 120
    /// characters.
    /// </summary>
    public static TitleId Track(string slug) => Parse($"track:{slug}");

    /// <summary>Reads what <see cref="ToString"/> writes; <see cref="FormatException"/> for anything else.</summary>
    public static TitleId Parse(string text)
    {
        if (!TryParse(text, out var id))
        {
            throw new FormatException(
                $"\"{text}\" is no title id; expected film:tt1234567, series:tt1234567 or track:artist-title.");
        }

        return id;
    }

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TitleId? id)
    {
        id = null;
        if (text is null || text.Length > LongestText)
            return false;
        var colon = text.IndexOf(':');
        if (!IsOfImdb(text.AsSpan(colon + 1)) && !Form().IsMatch(text))
            return false;
        if (MediumNames.Find(text[..Math.Max(0, colon)]) is not { } medium)
            return false;
        id = new(medium, text[(colon + 1)..]);
        return true;
    }

    // Before the pattern, which takes longer: hundreds of thousands are read at a start.
    private static bool IsOfImdb(ReadOnlySpan<char> key) =>
        key.Length is 9 or 10 && key.StartsWith("tt") && !key[2..].ContainsAnyExceptInRange('0', '9');

    /// <summary>"film:…", "series:…" or "track:…".</summary>
    public override string ToString() => $"{Medium.Name()}:{Key}";

    [GeneratedRegex(
        @"\A((film|series):(tt[0-9]{7,8}|[a-z0-9]+(-[a-z0-9]+){0,40}-[0-9]{4})|track:[a-z0-9]+(-[a-z0-9]+){0,40})\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
