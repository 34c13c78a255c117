namespace ExpressiFy.Catalogue;

/// <summary>Section "Catalogue": what an operator adds to the built-in titles.</summary>
public sealed class CatalogueOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Catalogue";

    /// <summary>Paths of files with titles, in the form that <see cref="CatalogueAdditions"/> describes.</summary>
    public IList<string> Additions { get; } = [];

    /// <summary>
    /// Path of a file that <c>expressify catalogue build</c> wrote, with estimated titles; null for none.
    /// </summary>
    public string? Built { get; set; }

    /// <summary>
    /// Whether to start without the lines that have mistakes, with warnings in the log. Otherwise the program does not
    /// start.
    /// </summary>
    public bool SkipBadLines { get; set; }
}
