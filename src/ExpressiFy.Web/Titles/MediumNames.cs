using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Titles;

/// <summary>The media as JSON, addresses and forms write them.</summary>
public static class MediumNames
{
    /// <summary>"film" or "track".</summary>
    public static string Name(this Medium medium) => medium == Medium.Film ? "film" : "track";
}
