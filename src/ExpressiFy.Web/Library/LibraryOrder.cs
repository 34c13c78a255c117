namespace ExpressiFy.Web.Library;

/// <summary>The orders of a library; in addresses the lower-case name.</summary>
public enum LibraryOrder
{
    /// <summary>What came into the tab last comes first.</summary>
    Newest,

    /// <summary>By name, without articles at its beginning.</summary>
    Title,

    /// <summary>The youngest first.</summary>
    Year,

    /// <summary>The most stars first, titles without a rating last.</summary>
    Rating,
}
