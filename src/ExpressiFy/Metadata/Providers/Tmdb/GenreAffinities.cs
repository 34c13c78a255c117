using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>Which genres lean toward a mood target: learned from the mood words that the catalogue's films carry, tagged by hand.</summary>
internal sealed class GenreAffinities
{
    // Three genres are a choice and yet wide enough; a genre of fewer films tells nothing.
    private const int MaxGenres = 3;
    private const int MinFilms = 8;

    private readonly IReadOnlyList<(string Genre, double[] Words)> genres;

    public GenreAffinities(TitleCatalogue catalogue)
    {
        var films = catalogue.Titles.Where(title => title.Medium == Medium.Film && title.Moods.Count > 0).ToList();
        var all = Shares(films);
        genres =
        [
            .. TmdbGenres.Names.Select(genre => (Genre: genre, Films: films.FindAll(film => film.Genres.Contains(genre))))
                .Where(each => each.Films.Count >= MinFilms)
                .Select(each => (each.Genre, Shares(each.Films).Zip(all, (here, everywhere) => here - everywhere).ToArray())),
        ];
    }

    /// <summary>Genres whose films carry more of the welcome words than films do on average, and those that carry most of the unwelcome.</summary>
    public (IReadOnlyList<string> Toward, IReadOnlyList<string> Away) For(MoodTarget target)
    {
        var ranked = genres.Select(genre => (genre.Genre, Lean: genre.Words.Select((more, word) => more * target.AffinityFor(word)).Sum()))
            .OrderByDescending(genre => genre.Lean).ToList();
        return (
            [.. ranked.Where(genre => genre.Lean > 0).Take(MaxGenres).Select(genre => genre.Genre)],
            [.. ranked.Where(genre => genre.Lean < 0).Reverse().Take(MaxGenres).Select(genre => genre.Genre)]);
    }

    // Of what these films make people feel, how much is each word: shares that sum to 1.
    private static double[] Shares(IReadOnlyCollection<Title> films)
    {
        var shares = new double[MoodVocabulary.All.Count];
        foreach (var film in films)
        {
            double total = film.Moods.Sum(tag => tag.Strength);
            foreach (var tag in film.Moods)
                shares[MoodVocabulary.IndexOf(tag.Word)] += tag.Strength / total / films.Count;
        }

        return shares;
    }
}
