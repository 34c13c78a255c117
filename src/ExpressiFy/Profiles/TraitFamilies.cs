using System.Collections.Frozen;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Profiles;

/// <summary>
/// Families of genres and languages: who likes one of a family is expected to like the others a little. Each family is
/// a feature of its own, so that the weights of its traits vary together: the covariance of the prior. Written by hand;
/// nothing here is fitted to anybody's ratings.
/// </summary>
internal static class TraitFamilies
{
    private static readonly FrozenDictionary<string, string> ByWatchedGenre = Table(
        ("light", "Comedy, Family, Animation, Musical, Music"),
        ("dark", "Horror, Thriller, Crime, Mystery"),
        ("adventure", "Action, Adventure, Science Fiction, Fantasy, Western, Sport"),
        ("life", "Drama, Biography, History, Documentary, War, Romance"));

    private static readonly FrozenDictionary<string, string> ByTrackGenre = Table(
        ("guitars", "Rock, Indie, Alternative, Metal, Punk"),
        ("soul", "Soul, R&B, Funk, Disco, Hip-Hop, Jazz, Blues, Gospel, Reggae"),
        ("instruments", "Classical, Soundtrack, Ambient, New Age"),
        ("machines", "Electronic, House, Pop"),
        ("songs", "Folk, Singer-Songwriter, Country, Chanson"),
        ("rhythms", "Latin, Bossa Nova, Afrobeat, Flamenco, Ska, World"));

    private static readonly FrozenDictionary<string, string> ByLanguage = Table(
        ("South Asia", "hi, ta, te, bn, ml, ur, pa, mr, kn"),
        ("East Asia", "ja, zh, yue, ko, th, vi"),
        ("Europe", "fr, it, de, es, pt, sv, da, no, fi, pl, cs, hu, ru, el, nl, ro, is"),
        ("English", "en"));

    /// <summary>The families of a title's genres, each once.</summary>
    public static IEnumerable<string> OfGenres(Title title) =>
        Of(title.Medium.IsWatched() ? ByWatchedGenre : ByTrackGenre, title.Genres);

    /// <summary>The families of a title's languages, each once; none for a language outside the families.</summary>
    public static IEnumerable<string> OfLanguages(Title title) => Of(ByLanguage, title.Languages);

    private static IEnumerable<string> Of(FrozenDictionary<string, string> families, IEnumerable<string> traits) =>
        traits.Select(trait => families.GetValueOrDefault(trait)).OfType<string>().Distinct();

    private static FrozenDictionary<string, string> Table(params (string Family, string Traits)[] families) => families
        .SelectMany(family => family.Traits.Split(", ").Select(trait => (Trait: trait, family.Family)))
        .ToFrozenDictionary(entry => entry.Trait, entry => entry.Family, StringComparer.Ordinal);
}
