namespace ExpressiFy.Catalogue;

/// <summary>The media as ids, filters, JSON, addresses and forms write them.</summary>
public static class MediumNames
{
    /// <summary>"film", "series" or "track".</summary>
    public static string Name(this Medium medium) => medium switch
    {
        Medium.Film => "film",
        Medium.Series => "series",
        Medium.Track => "track",
        _ => throw new ArgumentOutOfRangeException(nameof(medium), medium, "Not a medium."),
    };

    /// <summary>Whether its titles are watched; those of the others are heard.</summary>
    public static bool IsWatched(this Medium medium) => medium is Medium.Film or Medium.Series;
}
