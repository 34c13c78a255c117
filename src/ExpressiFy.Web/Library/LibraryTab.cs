namespace ExpressiFy.Web.Library;

/// <summary>The parts of a library; in addresses the lower-case name.</summary>
public enum LibraryTab
{
    /// <summary>
    /// Every title that the visitor said something of. One that was only passed over, for an evening, is none of
    /// theirs.
    /// </summary>
    All,

    /// <summary>Saved for later.</summary>
    Saved,

    /// <summary>Seen or heard: marked so, rated, or with an answer to how it left the visitor.</summary>
    Seen,

    /// <summary>With stars.</summary>
    Rated,

    /// <summary>Not to be recommended.</summary>
    Hidden,
}
