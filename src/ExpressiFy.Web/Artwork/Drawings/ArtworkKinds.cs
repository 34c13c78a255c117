using ExpressiFy.Catalogue;
using ExpressiFy.Text;
using ExpressiFy.Web.Artwork.Kinds;

namespace ExpressiFy.Web.Artwork.Drawings;

/// <summary>What is drawn for a title: one of fourteen kinds, from its genres, its strongest mood and its id.</summary>
public static class ArtworkKinds
{
    private static readonly Dictionary<string, Action<ArtworkCanvas>> Drawings = new(StringComparer.Ordinal)
    {
        ["arcs"] = ArcsDrawing.Draw,
        ["bars"] = BarsDrawing.Draw,
        ["blocks"] = BlocksDrawing.Draw,
        ["contour"] = ContourDrawing.Draw,
        ["door"] = DoorDrawing.Draw,
        ["fields"] = FieldsDrawing.Draw,
        ["hat"] = HatDrawing.Draw,
        ["horizon"] = HorizonDrawing.Draw,
        ["leaf"] = LeafDrawing.Draw,
        ["orbit"] = OrbitDrawing.Draw,
        ["pair"] = PairDrawing.Draw,
        ["stage"] = StageDrawing.Draw,
        ["steps"] = StepsDrawing.Draw,
        ["windows"] = WindowsDrawing.Draw,
    };

    /// <summary>Kinds that suit a genre. Several, so that a row of one genre is not a row of one picture.</summary>
    private static readonly Dictionary<string, string[]> OfGenre = new(StringComparer.OrdinalIgnoreCase)
    {
        // Films.
        ["Action"] = ["horizon", "steps", "windows"],
        ["Adventure"] = ["horizon", "fields"],
        ["Animation"] = ["blocks", "blocks", "leaf", "orbit"],
        ["Biography"] = ["steps", "stage", "door"],
        ["Comedy"] = ["hat", "hat", "blocks", "stage"],
        ["Crime"] = ["windows", "hat", "door"],
        ["Documentary"] = ["fields", "leaf", "contour"],
        ["Drama"] = ["door", "windows", "horizon", "contour"],
        ["Family"] = ["blocks", "leaf", "horizon"],
        ["Fantasy"] = ["horizon", "leaf", "orbit"],
        ["History"] = ["fields", "steps", "horizon"],
        ["Horror"] = ["windows", "door", "contour", "leaf"],
        ["Music"] = ["arcs", "bars", "stage"],
        ["Musical"] = ["stage", "arcs", "stage"],
        ["Mystery"] = ["door", "windows", "contour"],
        ["Romance"] = ["pair", "pair", "leaf"],
        ["Science Fiction"] = ["orbit", "orbit", "orbit"],
        ["Sport"] = ["steps", "arcs"],
        ["Thriller"] = ["windows", "steps", "door"],
        ["War"] = ["fields", "horizon"],
        ["Western"] = ["horizon", "hat", "fields"],

        // Tracks.
        ["Pop"] = ["bars", "arcs", "blocks", "stage"],
        ["Rock"] = ["arcs", "stage", "horizon", "bars"],
        ["Indie"] = ["leaf", "windows", "arcs"],
        ["Alternative"] = ["windows", "contour", "door"],
        ["Soul"] = ["stage", "pair", "arcs"],
        ["R&B"] = ["pair", "stage", "bars"],
        ["Funk"] = ["arcs", "blocks", "bars"],
        ["Disco"] = ["orbit", "arcs", "blocks"],
        ["Hip-Hop"] = ["windows", "bars", "steps", "hat"],
        ["Jazz"] = ["hat", "stage", "arcs", "windows"],
        ["Blues"] = ["door", "hat", "horizon"],
        ["Classical"] = ["contour", "leaf", "stage", "fields", "horizon"],
        ["Electronic"] = ["bars", "orbit", "contour"],
        ["Ambient"] = ["contour", "orbit", "fields"],
        ["House"] = ["bars", "orbit", "blocks"],
        ["Folk"] = ["leaf", "fields", "horizon"],
        ["Singer-Songwriter"] = ["leaf", "door", "pair"],
        ["Country"] = ["horizon", "fields", "hat"],
        ["Reggae"] = ["horizon", "leaf", "contour"],
        ["Ska"] = ["blocks", "hat", "steps"],
        ["Latin"] = ["pair", "blocks", "horizon", "arcs"],
        ["Bossa Nova"] = ["contour", "leaf", "horizon"],
        ["Afrobeat"] = ["arcs", "fields", "blocks"],
        ["Chanson"] = ["pair", "door", "hat"],
        ["Flamenco"] = ["stage", "arcs"],
        ["Metal"] = ["steps", "windows", "orbit"],
        ["Punk"] = ["blocks", "steps", "arcs"],
        ["Gospel"] = ["stage", "steps"],
        ["Soundtrack"] = ["orbit", "horizon", "stage", "steps"],
        ["New Age"] = ["contour", "leaf"],
        ["World"] = ["fields", "leaf", "blocks"],
    };

    /// <summary>Kinds that suit a strongest mood whatever the genre.</summary>
    private static readonly Dictionary<string, string[]> OfMood = new(StringComparer.Ordinal)
    {
        ["calm"] = ["contour", "leaf"],
        ["dreamy"] = ["contour", "orbit"],
        ["romantic"] = ["pair"],
        ["triumphant"] = ["steps"],
        ["inspiring"] = ["steps"],
        ["hopeful"] = ["leaf"],
        ["nostalgic"] = ["fields"],
    };

    /// <summary>Of titles whose genres nobody knows.</summary>
    private static readonly string[] OfNoGenre = ["contour", "horizon", "door"];

    /// <summary>The names of all kinds, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Drawings.Keys];

    /// <summary>The kind of a title; the same title always gets the same.</summary>
    public static string Of(Title title)
    {
        var suitable = title.Genres.SelectMany(genre => OfGenre.GetValueOrDefault(genre, [])).ToList();
        if (title.Moods.Count > 0)
            suitable.AddRange(OfMood.GetValueOrDefault(title.Moods[0].Word.Name, []));
        if (suitable.Count == 0)
            suitable.AddRange(OfNoGenre);
        // Most series have several genres of adventure: what these share would be drawn for every other one.
        if (title.Medium == Medium.Series)
            suitable = [.. suitable.Distinct()];
        return suitable[(int)(StableHash.Of($"{title.Id}/kind") % (uint)suitable.Count)];
    }

    /// <summary>Draws a kind.</summary>
    internal static void Draw(string kind, ArtworkCanvas canvas) => Drawings[kind](canvas);
}
