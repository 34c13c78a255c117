namespace ExpressiFy.Web.Artwork;

/// <summary>Chooses one small drawing by a title's genres. The title's own random numbers vary it.</summary>
internal static class Motifs
{
    private static readonly Dictionary<string, Action<ArtworkCanvas>> ByGenre = new(StringComparer.OrdinalIgnoreCase)
    {
        // Films.
        ["Action"] = Shapes.Burst,
        ["Adventure"] = Landscapes.Peaks,
        ["Animation"] = Patterns.Tiles,
        ["Biography"] = Shapes.Arches,
        ["Comedy"] = Patterns.Tiles,
        ["Crime"] = Patterns.Blinds,
        ["Documentary"] = Shapes.Arches,
        ["Drama"] = Landscapes.Hills,
        ["Family"] = Shapes.Pebbles,
        ["Fantasy"] = Landscapes.Peaks,
        ["History"] = Shapes.Arches,
        ["Horror"] = Landscapes.Thorns,
        ["Music"] = Patterns.Equaliser,
        ["Musical"] = Patterns.Equaliser,
        ["Mystery"] = Patterns.Blinds,
        ["Romance"] = Shapes.TwoMoons,
        ["Science Fiction"] = Shapes.Planet,
        ["Sport"] = Patterns.Lanes,
        ["Thriller"] = Shapes.Rings,
        ["War"] = Patterns.Chevrons,
        ["Western"] = Landscapes.SunStripes,

        // Tracks.
        ["Pop"] = Shapes.Pebbles,
        ["Rock"] = Shapes.Burst,
        ["Indie"] = Shapes.TwoMoons,
        ["Alternative"] = Shapes.Rings,
        ["Soul"] = Shapes.Record,
        ["R&B"] = Shapes.Record,
        ["Funk"] = Patterns.Tiles,
        ["Disco"] = Patterns.Halftone,
        ["Hip-Hop"] = Patterns.Blocks,
        ["Jazz"] = Patterns.Blocks,
        ["Blues"] = Patterns.Blinds,
        ["Classical"] = Landscapes.Waves,
        ["Electronic"] = Patterns.Halftone,
        ["Ambient"] = Landscapes.Waves,
        ["House"] = Patterns.Halftone,
        ["Folk"] = Landscapes.Leaves,
        ["Singer-Songwriter"] = Landscapes.Leaves,
        ["Country"] = Landscapes.Hills,
        ["Reggae"] = Landscapes.SunStripes,
        ["Ska"] = Patterns.Chevrons,
        ["Latin"] = Landscapes.SunStripes,
        ["Bossa Nova"] = Landscapes.Waves,
        ["Afrobeat"] = Patterns.Tiles,
        ["Chanson"] = Shapes.TwoMoons,
        ["Flamenco"] = Patterns.Lanes,
        ["Metal"] = Landscapes.Thorns,
        ["Punk"] = Patterns.Chevrons,
        ["Gospel"] = Shapes.Arches,
        ["Soundtrack"] = Shapes.Planet,
        ["New Age"] = Landscapes.Waves,
        ["World"] = Landscapes.Leaves,
    };

    /// <summary>The motif of the first genre that has one; hills for all others.</summary>
    public static Action<ArtworkCanvas> Of(IReadOnlyList<string> genres)
    {
        foreach (var genre in genres)
        {
            if (ByGenre.TryGetValue(genre, out var motif))
                return motif;
        }

        return Landscapes.Hills;
    }
}
