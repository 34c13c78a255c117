using System.Globalization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>
/// As many titles as are wanted, drawn from those that come with the product: each takes its moods, genres, decade, language and acclaim from
/// a different one of them, so that every column is spread as in the real catalogue. The same seed gives the same titles.
/// </summary>
public static class SyntheticCatalogue
{
    public static TitleCatalogue Of(int titles, int seed, double films = 0.5)
    {
        var random = new Random(seed);
        var real = TitleCatalogue.BuiltIn().Titles.ToLookup(title => title.Medium);
        var (realFilms, realTracks) = (real[Medium.Film].ToList(), real[Medium.Track].ToList());
        return new(Enumerable.Range(0, titles).Select(number => number < films * titles ? Title(number, realFilms, random) : Title(number, realTracks, random)));
    }

    private static Title Title(int number, List<Title> real, Random random)
    {
        var (mood, kind, person) = (Any(), Any(), Any());
        var digits = number.ToString("0000000", CultureInfo.InvariantCulture);
        return kind with
        {
            Id = kind.Medium == Medium.Film ? TitleId.Film($"tt{digits}") : TitleId.Track($"synthetic-{digits}"),
            Name = $"Title {digits}",
            OtherNames = [],
            Moods = mood.Moods,
            Acclaim = mood.Acclaim,
            Tempo = kind.Medium == Medium.Track ? mood.Tempo : null,
            Creators = [.. person.Creators.Select(name => $"{name} {random.Next(titlesPerName)}")],
            Franchise = null,
        };

        Title Any() => real[random.Next(real.Count)];
    }

    // People make about as many titles as in the real catalogue however long the list is.
    private const int titlesPerName = 50;
}
