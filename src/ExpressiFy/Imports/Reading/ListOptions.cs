namespace ExpressiFy.Imports.Reading;

/// <summary>What it means that a title stands in a list without a rating.</summary>
public enum ListMeaning
{
    Seen,
    Liked,

    /// <summary>Kept for later.</summary>
    Saved,
}

/// <summary>What the person said of their files, where the files do not say it themselves.</summary>
/// <param name="Meaning">What titles without a rating are; null leaves that to the files' names and columns.</param>
/// <param name="OutOf">The best possible rating of plain lists (5, 10 or 100); null takes the smallest of these that no rating exceeds.</param>
/// <param name="Person">Whose ratings to take from a MovieLens file that holds several people's.</param>
public sealed record ListOptions(ListMeaning? Meaning = null, int? OutOf = null, string? Person = null)
{
    /// <summary>The scales a rating can have.</summary>
    public static IReadOnlyList<int> Scales { get; } = [5, 10, 100];
}
