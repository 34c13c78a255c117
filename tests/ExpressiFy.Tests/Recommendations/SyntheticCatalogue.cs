using System.Globalization;
using ExpressiFy.Affect;
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

    // Above every id that IMDb has given.
    private const int FirstEstimated = 80_000_000;
    private const int MostPopular = 8;

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

    /// <summary>The built-in catalogue with estimated titles of one medium, as a data set brings them.</summary>
    /// <param name="medium">Their medium.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Another seed gives other titles.</param>
    public static TitleCatalogue WithEstimated(Medium medium, int count, int seed)
    {
        var random = new Random(seed);
        var builtIn = TitleCatalogue.BuiltIn();
        var sources = builtIn.Titles.Where(title => title.Medium == medium).ToList();
        return builtIn.With(Enumerable.Range(0, count)
            .Select(number => EstimatedOf(MakeTitle(FirstEstimated + number, sources, random), random)));
    }

    private static Title EstimatedOf(Title title, Random random) => title with
    {
        IsEstimated = true,
        Moods = [],
        Themes = [],
        Acclaim = 1,
        Tempo = null,
        Popularity = random.Next(1, MostPopular),
        EstimatedStrengths = [.. MoodVocabulary.All.Select(word => StrengthOf(title, word, random))],
    };

    // Between what was judged of another title and a guess.
    private static float StrengthOf(Title title, MoodWord word, Random random)
    {
        var tag = title.Moods.FirstOrDefault(tag => tag.Word == word);
        return tag is null ? random.NextSingle() / 4 : (tag.Strength + random.NextSingle()) / (MoodTag.Defining + 1);
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
            Id = medium == Medium.Track
                ? TitleId.Track($"synthetic-{digits}")
                : TitleId.Parse($"{medium.Name()}:tt{digits}"),
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
