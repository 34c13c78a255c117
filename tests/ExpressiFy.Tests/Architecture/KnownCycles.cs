namespace ExpressiFy.Tests.Architecture;

/// <summary>Arrows on cycles of ExpressiFy that are still to be undone. Only ever take lines out.</summary>
internal static class KnownCycles
{
    public static readonly string[] Arrows =
    [
        "ExpressiFy.Catalogue -> ExpressiFy.Moods",
        "ExpressiFy.Content -> ExpressiFy.Content.Deezer",
        "ExpressiFy.Content -> ExpressiFy.Content.ITunes",
        "ExpressiFy.Content -> ExpressiFy.Content.MusicBrainz",
        "ExpressiFy.Content -> ExpressiFy.Content.Omdb",
        "ExpressiFy.Content -> ExpressiFy.Content.Tmdb",
        "ExpressiFy.Content.Deezer -> ExpressiFy.Content",
        "ExpressiFy.Content.ITunes -> ExpressiFy.Content",
        "ExpressiFy.Content.MusicBrainz -> ExpressiFy.Content",
        "ExpressiFy.Content.Omdb -> ExpressiFy.Content",
        "ExpressiFy.Content.Tmdb -> ExpressiFy.Content",
        "ExpressiFy.Moods -> ExpressiFy.Catalogue",
        "ExpressiFy.Profiles -> ExpressiFy.Storage",
        "ExpressiFy.Ranking -> ExpressiFy.Ranking.Signals",
        "ExpressiFy.Ranking -> ExpressiFy.Recommendations",
        "ExpressiFy.Ranking.Signals -> ExpressiFy.Ranking",
        "ExpressiFy.Ranking.Signals -> ExpressiFy.Recommendations",
        "ExpressiFy.Recommendations -> ExpressiFy.Ranking",
        "ExpressiFy.Storage -> ExpressiFy.Profiles",
    ];
}
