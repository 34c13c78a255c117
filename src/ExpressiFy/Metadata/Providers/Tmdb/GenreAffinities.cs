using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Metadata.Providers.Tmdb;

/// <summary>The genres that a search includes and excludes.</summary>
/// <param name="Included">The films have at least one of these; empty for all genres.</param>
/// <param name="Excluded">The films have none of these.</param>
internal sealed record GenreChoice(IReadOnlyList<string> Included, IReadOnlyList<string> Excluded);

/// <summary>
/// Which genres fit a mood target. A genre is described by how much more or less often its films in the catalogue have
/// each mood word than all films.
/// </summary>
internal sealed class GenreAffinities
{
    // Three genres are specific and leave enough films. The averages of a genre with fewer films are not reliable.
    private const int MaxGenres = 3;
    private const int MinFilms = 8;

    private readonly List<(string Name, double[] Excess)> genres = [];

    public GenreAffinities(TitleCatalogue catalogue)
    {
        var films = catalogue.Judged.Where(title => title.Medium == Medium.Film).ToList();
        var average = MoodShares(films);
        foreach (var genre in TmdbGenres.Names)
        {
            var genreFilms = films.FindAll(film => film.Genres.Contains(genre));
            if (genreFilms.Count < MinFilms)
                continue;
            var excess = MoodShares(genreFilms).Zip(average, (inGenre, overall) => inGenre - overall);
            genres.Add((genre, [.. excess]));
        }
    }

    /// <summary>
    /// Includes at most three genres with a positive affinity for the target, excludes at most three with a negative
    /// one.
    /// </summary>
    public GenreChoice ChooseFor(MoodTarget target)
    {
        var ranked = genres
            .Select(genre => (genre.Name, Affinity: AffinityOf(genre.Excess, target)))
            .OrderByDescending(genre => genre.Affinity)
            .ToList();
        var included = ranked.Where(genre => genre.Affinity > 0).Take(MaxGenres);
        var excluded = ranked.Where(genre => genre.Affinity < 0).Reverse().Take(MaxGenres);
        return new([.. included.Select(genre => genre.Name)], [.. excluded.Select(genre => genre.Name)]);
    }

    private static double AffinityOf(double[] excess, MoodTarget target) =>
        excess.Select((wordExcess, word) => wordExcess * target.AffinityFor(word)).Sum();

    // The mean share of each mood word in the films' moods; the shares of all words sum to 1.
    private static double[] MoodShares(IReadOnlyCollection<Title> films)
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
