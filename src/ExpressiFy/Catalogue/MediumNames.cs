namespace ExpressiFy.Catalogue;

/// <summary>The media as ids, filters, JSON, addresses and forms write them.</summary>
public static class MediumNames
{
    /// <summary>All names, in the order of the media.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<Medium>().Select(medium => medium.Name())];

    /// <summary>The medium of a name; null for any other text.</summary>
    public static Medium? Find(string name) => name switch
    {
        "film" => Medium.Film,
        "series" => Medium.Series,
        "track" => Medium.Track,
        _ => null,
    };

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
