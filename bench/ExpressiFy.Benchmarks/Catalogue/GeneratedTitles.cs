using ExpressiFy.Catalogue;

namespace ExpressiFy.Benchmarks.Catalogue;

/// <summary>
/// Titles with as many different words as a large catalogue has, a few of them very common. The same seed gives the
/// same titles.
/// </summary>
internal sealed class GeneratedTitles(int seed)
{
    private const int FirstNumber = 80_000_000;
    private const int Words = 80_000;
    private const int People = 60_000;
    private const int MostWordsOfName = 5;
    private const int MostParts = 4;

    private static readonly string[] Parts =
    [
        "al", "an", "ba", "bel", "bo", "ca", "che", "da", "den", "do", "e", "er", "fa", "fo", "ga", "gra", "ha", "hi",
        "in", "ja", "ka", "kin", "la", "le", "lo", "ma", "mi", "mo", "na", "ne", "no", "o", "or", "pa", "pe", "qui",
        "ra", "re", "ri", "sa", "se", "shi", "so", "sta", "ta", "te", "ti", "to", "u", "va", "ve", "wa", "wi", "yo",
    ];

    private readonly Random random = new(seed);

    public IReadOnlyList<Title> Take(int count)
    {
        var words = WordsOf(Words);
        var people = WordsOf(People);
        return [.. Enumerable.Range(0, count).Select(number => new Title
        {
            Id = TitleId.Film($"tt{FirstNumber + number}"),
            Name = string.Join(' ', Enumerable.Range(0, 1 + random.Next(MostWordsOfName)).Select(_ => Common(words))),
            OtherNames = random.Next(3) == 0 ? [$"{Common(words)} {Common(words)}"] : [],
            Year = random.Next(1930, 2027),
            Creators = [$"{Common(people)} {people[random.Next(People)]}"],
            Genres = [Genres.Watched[random.Next(Genres.Watched.Count)]],
            Languages = [random.Next(2) == 0 ? "en" : "fr"],
            Moods = [],
            Acclaim = random.Next(1, 4),
            Popularity = random.Next(1, 11),
            RuntimeMinutes = random.Next(70, 200),
        })];
    }

    // About as Zipf's law has it: the n-th word is n times rarer than the first.
    private string Common(string[] words) => words[(int)Math.Pow(words.Length, random.NextDouble()) - 1];

    private string[] WordsOf(int count)
    {
        var words = new HashSet<string>();
        while (words.Count < count)
            words.Add(string.Concat(random.GetItems(Parts, random.Next(1, MostParts + 1))));
        return [.. words];
    }
}
