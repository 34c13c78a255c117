using ExpressiFy.Profiles;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// What the person stated about their files; used where the files have no such information themselves.
/// </summary>
/// <param name="Meaning">The meaning of titles; null for that of the files' names and columns.</param>
/// <param name="OutOf">The best possible rating; null for the smallest of <see cref="Scales"/> that suffices.</param>
/// <param name="Person">The number of the person whose ratings to read from a MovieLens file of several people.</param>
public sealed record ListOptions(ListMeaning? Meaning = null, int? OutOf = null, string? Person = null)
{
    /// <summary>The best possible ratings of the scales in use.</summary>
    public static IReadOnlyList<int> Scales { get; } = [5, 10, 20, 100];

    /// <summary>What the person said of names in earlier imports.</summary>
    public TitleCorrections Remembered { get; init; } = TitleCorrections.None;

    /// <summary>What the person corrected after a first reading; goes before what the files say.</summary>
    public ImportCorrections Corrections { get; init; } = ImportCorrections.None;
}
