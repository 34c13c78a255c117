namespace ExpressiFy.Catalogue;

/// <summary>The media as ids, filters, JSON, addresses and forms write them.</summary>
public static class MediumNames
{
    /// <summary>"film" or "track".</summary>
    public static string Name(this Medium medium) => medium == Medium.Film ? "film" : "track";
}
