using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Benchmarks.Catalogue;

/// <summary>Films that nobody made, as many as wanted: the same seed gives the same lines. Their ids are beyond all that IMDb has given out.</summary>
internal static class GeneratedFilms
{
    /// <summary>8 digits from here on: some 23 million ids were in use in 2026, and they count up.</summary>
    private const int FirstNumber = 80_000_000;

    // Enough of each that few names are equal, as in a real catalogue; long enough that lines have a real one's length.
    private static readonly string[] Firsts =
        ["Autumn", "Black", "Café", "Distant", "Eternal", "Forgotten", "Golden", "Hidden", "Iron", "Journey", "Königin", "Lost", "Midnight", "Northern", "Old", "Paper", "Quiet", "Red", "Señora", "Twelve"];

    private static readonly string[] Lasts =
        ["Bridge", "Children", "Daughter", "Evening", "Field", "Garden", "House", "Island", "Kingdom", "Letter", "Mountain", "Night", "Ocean", "Promise", "Road", "Season", "Tide", "Voyage", "Winter", "Year"];

    /// <summary>The lines of a tab-separated file, its header first.</summary>
    public static IEnumerable<string> Lines(int count, int seed)
    {
        var random = new Random(seed);
        yield return "imdb_id\ttitle\talso\tyear\truntime\tgenres\tlanguages\tdirectors\tfranchise\tacclaim\tmoods\tabout";
        for (var i = 0; i < count; i++)
        {
            var name = $"{One(random, Firsts)} {One(random, Lasts)} of the {One(random, Firsts)} {One(random, Lasts)}";
            yield return string.Join('\t',
                string.Create(CultureInfo.InvariantCulture, $"tt{FirstNumber + i}"),
                name,
                random.Next(3) == 0 ? $"Le {One(random, Lasts)} {One(random, Firsts)}" : "",
                random.Next(1930, 2027).ToString(CultureInfo.InvariantCulture),
                random.Next(70, 200).ToString(CultureInfo.InvariantCulture),
                string.Join(", ", Several(random, Genres.Film, random.Next(1, 4))),
                random.Next(3) == 0 ? One(random, ["fr", "de", "ja", "es", "it", "ko", "hi"]) : "en",
                $"{One(random, Firsts)} {One(random, Lasts)}son-{random.Next(400)}",
                "",
                random.Next(1, 4).ToString(CultureInfo.InvariantCulture),
                string.Join(", ", Several(random, [.. MoodVocabulary.All.Select(word => word.Name)], random.Next(2, 6)).Select(mood => $"{mood}:{random.Next(1, 4)}")),
                $"Nobody who came to the {One(random, Lasts)} that year knew what the {One(random, Firsts)} letter said.");
        }
    }

    private static string One(Random random, string[] words) => words[random.Next(words.Length)];

    private static string[] Several(Random random, IReadOnlyList<string> words, int count)
    {
        var all = words.ToArray();
        random.Shuffle(all);
        return all[..count];
    }
}
