namespace ExpressiFy.Settings;

/// <summary>Section "Expressions": how faces are read.</summary>
public sealed class ReadingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Expressions";

    /// <summary>
    /// Whether a second network, unlike our own, reads faces that are large enough too. Without it more expressions are
    /// missed, above all disgust and fear, and a reading takes a few milliseconds less.
    /// </summary>
    public bool SecondNetwork { get; set; } = true;

    /// <summary>Where pictures of visitors are read.</summary>
    public ReadingPlace Where { get; set; } = ReadingPlace.Ask;
}
