using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>
/// Catalogues of any length: each title takes its moods, genres, decade, language and acclaim from different titles of
/// the built-in catalogue, so that every column is distributed as there. The same seed gives the same titles.
/// </summary>
public static class SyntheticCatalogue
{
    // A creator makes about as many titles as in the built-in catalogue, however long the catalogue is.
    private const int CreatorsPerName = 50;

    /// <summary>A catalogue of films and tracks.</summary>
    /// <param name="count">How many titles.</param>
    /// <param name="seed">Another seed gives other titles.</param>
    /// <param name="filmShare">The share of films, 0…1.</param>
    public static TitleCatalogue Of(int count, int seed, double filmShare = 0.5)
    {
        var random = new Random(seed);
        var builtIn = TitleCatalogue.BuiltIn().Titles.ToLookup(title => title.Medium);
        var films = builtIn[Medium.Film].ToList();
        var tracks = builtIn[Medium.Track].ToList();
        var filmCount = filmShare * count;
        return new(Enumerable.Range(0, count)
            .Select(number => MakeTitle(number, number < filmCount ? films : tracks, random)));
    }

    private static Title MakeTitle(int number, List<Title> sources, Random random)
    {
        var moodSource = PickSource();
        var genreSource = PickSource();
        var creatorSource = PickSource();
        var digits = number.ToString("0000000", CultureInfo.InvariantCulture);
        var medium = genreSource.Medium;
        return genreSource with
        {
            Id = medium == Medium.Film ? TitleId.Film($"tt{digits}") : TitleId.Track($"synthetic-{digits}"),
            Name = $"Title {digits}",
            OtherNames = [],
            Moods = moodSource.Moods,
            Acclaim = moodSource.Acclaim,
            Tempo = medium == Medium.Track ? moodSource.Tempo : null,
            Creators = [.. creatorSource.Creators.Select(name => $"{name} {random.Next(CreatorsPerName)}")],
            Franchise = null,
        };

        Title PickSource() => sources[random.Next(sources.Count)];
    }
}
