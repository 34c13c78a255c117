using ExpressiFy.Catalogue;
using ExpressiFy.Moods;

namespace ExpressiFy.Content.Tmdb;

/// <summary>Which genres lean toward an affect: learned from where the catalogue's films, tagged by hand, lie.</summary>
internal sealed class GenreLeanings
{
    // Three genres are a choice and yet wide enough; a genre of fewer films tells nothing.
    private const int Genres = 3;
    private const int FewFilms = 8;

    private readonly IReadOnlyList<(string Genre, double Valence, double Arousal)> leanings;

    public GenreLeanings(TitleCatalogue catalogue)
    {
        var films = catalogue.Titles.Where(title => title.Medium == Medium.Film && title.Moods.Count > 0).ToList();
        var middle = Mean(films);
        (string Genre, double Valence, double Arousal)[] raw =
        [
            .. TmdbGenres.Names.Select(genre => (Genre: genre, Films: films.FindAll(film => film.Genres.Contains(genre))))
                .Where(each => each.Films.Count >= FewFilms)
                .Select(each => (each.Genre, Mean(each.Films).Valence - middle.Valence, Mean(each.Films).Arousal - middle.Arousal)),
        ];
        // Genres lie further apart in arousal than in valence; each axis counts by its own spread, or every mood would be one of arousal.
        var (valence, arousal) = (Spread(raw.Select(genre => genre.Valence)), Spread(raw.Select(genre => genre.Arousal)));
        leanings = [.. raw.Select(genre => (genre.Genre, genre.Valence / valence, genre.Arousal / arousal))];
        Middle = middle;
    }

    /// <summary>Where the catalogue's films lie on average.</summary>
    public Affect Middle { get; }

    /// <summary>Genres that lean most toward an affect, and those that lean most away from it; both may be empty.</summary>
    public (IReadOnlyList<string> Toward, IReadOnlyList<string> Away) For(Affect target)
    {
        var (valence, arousal) = (target.Valence - Middle.Valence, target.Arousal - Middle.Arousal);
        var ranked = leanings.Select(genre => (genre.Genre, Lean: (genre.Valence * valence) + (genre.Arousal * arousal)))
            .OrderByDescending(genre => genre.Lean).ToList();
        return (
            [.. ranked.Where(genre => genre.Lean > 0).Take(Genres).Select(genre => genre.Genre)],
            [.. ranked.Where(genre => genre.Lean < 0).Reverse().Take(Genres).Select(genre => genre.Genre)]);
    }

    private static double Spread(IEnumerable<double> values) => Math.Max(1e-6, Math.Sqrt(values.Select(value => value * value).DefaultIfEmpty().Average()));

    private static Affect Mean(IReadOnlyCollection<Title> films) => films.Count == 0
        ? Affect.Neutral
        : new(films.Average(film => film.Affect.Valence), films.Average(film => film.Affect.Arousal));
}
