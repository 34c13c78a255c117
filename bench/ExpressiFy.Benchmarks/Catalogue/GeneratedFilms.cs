using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Benchmarks.Catalogue;

/// <summary>The lines of a catalogue file of films that do not exist. The same seed gives the same lines.</summary>
internal static class GeneratedFilms
{
    // Above every id that IMDb has given: in 2026 about 23 million were in use, and they count up.
    private const int FirstNumber = 80_000_000;

    private const string Header =
        "imdb_id\ttitle\talso\tyear\truntime\tgenres\tlanguages\tdirectors\tfranchise\tacclaim\tmoods\tabout";

    // Enough words that few names are equal, as in a real catalogue, and long enough for lines of a real length.
    private static readonly string[] Adjectives =
    [
        "Autumn", "Black", "Café", "Distant", "Eternal", "Forgotten", "Golden", "Hidden", "Iron", "Journey",
        "Königin", "Lost", "Midnight", "Northern", "Old", "Paper", "Quiet", "Red", "Señora", "Twelve",
    ];

    private static readonly string[] Nouns =
    [
        "Bridge", "Children", "Daughter", "Evening", "Field", "Garden", "House", "Island", "Kingdom", "Letter",
        "Mountain", "Night", "Ocean", "Promise", "Road", "Season", "Tide", "Voyage", "Winter", "Year",
    ];

    private static readonly string[] OtherLanguages = ["fr", "de", "ja", "es", "it", "ko", "hi"];
    private static readonly string[] Moods = [.. MoodVocabulary.All.Select(word => word.Name)];

    /// <summary>The lines of a tab-separated file, its header first.</summary>
    public static IEnumerable<string> Lines(int count, int seed)
    {
        var random = new Random(seed);
        yield return Header;
        for (var number = 0; number < count; number++)
            yield return string.Join('\t', Fields(number, random));
    }

    // In the order of the header.
    private static IEnumerable<string> Fields(int number, Random random)
    {
        yield return $"tt{Text(FirstNumber + number)}";
        yield return $"{Adjective()} {Noun()} of the {Adjective()} {Noun()}";
        yield return IsOneOfThree() ? $"Le {Noun()} {Adjective()}" : "";
        yield return Text(random.Next(1930, 2027));
        yield return Text(random.Next(70, 200));
        yield return string.Join(", ", Draw(Genres.Watched, random.Next(1, 4), random));
        yield return IsOneOfThree() ? Draw(OtherLanguages, random) : "en";
        yield return $"{Adjective()} {Noun()}son-{Text(random.Next(400))}";
        yield return "";
        yield return Text(random.Next(1, 4));
        yield return string.Join(", ", Draw(Moods, random.Next(2, 6), random).Select(WithStrength));
        yield return $"Nobody who came to the {Noun()} that year knew what the {Adjective()} letter said.";

        string Adjective() => Draw(Adjectives, random);
        string Noun() => Draw(Nouns, random);
        string WithStrength(string mood) => $"{mood}:{random.Next(1, 4)}";
        bool IsOneOfThree() => random.Next(3) == 0;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Draw(string[] words, Random random) => words[random.Next(words.Length)];

    private static IEnumerable<string> Draw(IEnumerable<string> words, int count, Random random)
    {
        var shuffled = words.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Take(count);
    }
}
