namespace ExpressiFy.Catalogue;

/// <summary>Section "Catalogue": what an operator adds to the built-in titles.</summary>
public sealed class CatalogueOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Catalogue";

    /// <summary>Files with titles; <see cref="CatalogueAdditions"/> says in what form.</summary>
    public IList<string> Additions { get; } = [];

    /// <summary>Whether to start without the lines that are not right, saying so in the log. Otherwise the start is refused.</summary>
    public bool SkipBadLines { get; set; }
}
