using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>
/// One feature of a title, e.g. a genre or a director. The features of one kind have Euclidean length 1 together,
/// however many a title has of them.
/// </summary>
/// <param name="Name">The kind and the name, e.g. "Film genre drama".</param>
/// <param name="Value">0…1.</param>
internal readonly record struct TitleFeature(string Name, float Value)
{
    // A family weighs less than its traits: it is what is expected of the traits that nothing was said of.
    private const float FamilyScale = 0.7f;

    /// <summary>The kind of the genres of films and series; stored with traits that a person forgot.</summary>
    public const string WatchedGenres = "Film genre";

    /// <summary>The kind of the genres of tracks.</summary>
    public const string TrackGenres = "Track genre";

    /// <summary>
    /// The features that many titles share: genres, moods, decade, languages, acclaim and tempo, and the families of
    /// genres and languages. Genres of what is watched are apart from those of tracks; the others are common to all, so
    /// that feedback on films affects tracks and the other way round.
    /// </summary>
    public static IEnumerable<TitleFeature> CommonOf(Title title) =>
    [
        .. OfEqualValue(GenresOf(title.Medium), title.Genres),
        .. MoodsOf(title),
        .. OfEqualValue("decade", title.HasYear ? [(title.Year / 10).ToString(CultureInfo.InvariantCulture)] : []),
        .. OfEqualValue("language", title.Languages),
        .. OfEqualValue(
            "acclaim", title.IsEstimated ? [] : [title.Acclaim.ToString(CultureInfo.InvariantCulture)]),
        .. OfFamilies($"{GenresOf(title.Medium)} family", TraitFamilies.OfGenres(title)),
        .. OfFamilies("language family", TraitFamilies.OfLanguages(title)),
        .. OfEqualValue("tempo", title.Tempo is null ? [] : [title.Tempo.Value.ToString()]),
    ];

    /// <summary>The features that few titles share: directors or artists, and the series.</summary>
    public static IEnumerable<TitleFeature> RareOf(Title title) =>
    [
        .. OfEqualValue("maker", title.Creators),
        .. OfEqualValue("series", title.Franchise is null ? [] : [title.Franchise]),
    ];

    /// <summary>The kind of the genres of a medium.</summary>
    public static string GenresOf(Medium medium) => medium.IsWatched() ? WatchedGenres : TrackGenres;

    private static IEnumerable<TitleFeature> MoodsOf(Title title)
    {
        var length = MathF.Sqrt(title.Moods.Sum(tag => tag.Strength * tag.Strength));
        return title.Moods.Select(tag => new TitleFeature($"mood {tag.Word.Name}", tag.Strength / length));
    }

    private static IEnumerable<TitleFeature> OfFamilies(string kind, IEnumerable<string> names) =>
        OfEqualValue(kind, [.. names]).Select(feature => feature with { Value = FamilyScale * feature.Value });

    private static IEnumerable<TitleFeature> OfEqualValue(string kind, IReadOnlyList<string> names) =>
        names.Select(name => new TitleFeature($"{kind} {name}", 1 / MathF.Sqrt(names.Count)));
}
