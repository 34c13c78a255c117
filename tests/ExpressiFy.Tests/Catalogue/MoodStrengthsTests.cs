using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Testing;

namespace ExpressiFy.Tests.Catalogue;

public sealed class MoodStrengthsTests(ITestOutputHelper output)
{
    // Words that people who tag films use for ours. Our own reading of them; only words with enough tagged films are judged.
    private static readonly Dictionary<string, string[]> SaidElsewhere = new()
    {
        ["funny"] = ["funny", "hilarious", "comedy", "witty", "humor", "humorous"], ["dark"] = ["dark", "dark comedy", "bleak", "disturbing", "gritty", "black comedy"],
        ["thought-provoking"] = ["thought-provoking", "philosophy", "philosophical", "intelligent", "psychological"], ["tense"] = ["suspense", "tense", "thriller", "suspenseful", "claustrophobic"],
        ["romantic"] = ["romance", "romantic", "love story", "love"], ["heart-warming"] = ["heartwarming", "feel-good", "sweet", "touching"],
        ["tragic"] = ["tragedy", "sad", "tragic", "tear jerker", "depressing", "emotional"], ["melancholic"] = ["melancholy", "melancholic", "sad", "bittersweet", "depressing"],
        ["dreamy"] = ["dreamlike", "dreamy", "surreal", "atmospheric", "beautiful"], ["absurd"] = ["surreal", "absurd", "bizarre", "quirky", "weird", "strange"],
        ["mysterious"] = ["mystery", "mysterious", "enigmatic", "twist ending"], ["exciting"] = ["action", "adventure", "exciting", "fast-paced"],
    };

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly MoodStrengths Strengths = new(Catalogue);

    [Fact]
    public void Every_strength_is_a_share_and_no_less_than_its_tag()
    {
        foreach (var title in Catalogue.Titles)
        {
            var strengths = Strengths.Of(title);
            Assert.All(strengths, strength => Assert.InRange(strength, 0, 1));
            Assert.All(title.Moods, tag => Assert.True(strengths[MoodVocabulary.IndexOf(tag.Word)] >= (tag.Strength / 3d) - 1e-9));
        }
    }

    [Fact]
    public void A_tense_and_dark_film_is_taken_for_scarier_than_a_playful_comedy()
    {
        var scary = MoodVocabulary.IndexOf(MoodVocabulary.Find("scary"));
        Assert.True(Strengths.Of(Film("Thriller", "tense", "dark"))[scary] > 5 * Strengths.Of(Film("Comedy", "playful", "funny"))[scary]);
    }

    [Fact]
    public void They_agree_with_what_other_people_tag_films_with_better_than_genres_do()
    {
        var (tagged, films) = (OtherPeoplesTags(), Catalogue.Titles.Where(title => title.Medium == Medium.Film).ToDictionary(title => title.Id.Key));
        var (mine, genre) = (new List<double>(), new List<double>());
        foreach (var (word, said) in SaidElsewhere)
        {
            var (index, known) = (MoodVocabulary.IndexOf(MoodVocabulary.Find(word)), tagged.Where(entry => films.ContainsKey(entry.Key)).ToList());
            var yes = known.Where(entry => entry.Value.Overlaps(said)).Select(entry => films[entry.Key]).ToList();
            var no = known.Where(entry => !entry.Value.Overlaps(said)).Select(entry => films[entry.Key]).ToList();
            if (yes.Count < 8)
                continue;
            mine.Add(Area(yes, no, title => Strengths.Of(title)[index]));
            genre.Add(Area(yes, no, title => title.Genres.Average(name => GenreMean(name, index))));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word,-18} {yes.Count,3} of {known.Count}: {mine[^1]:F3}, by genre {genre[^1]:F3}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean: {mine.Average():F3}, by genre {genre.Average():F3}"));
        Assert.True(mine.Average() > genre.Average() + 0.04);
    }

    private static readonly Dictionary<(string, int), double> GenreMeans = [];

    private static double GenreMean(string genre, int word)
    {
        if (!GenreMeans.TryGetValue((genre, word), out var mean))
        {
            GenreMeans[(genre, word)] = mean = Catalogue.Titles.Where(title => title.Medium == Medium.Film && title.Genres.Contains(genre))
                .Average(title => title.Moods.FirstOrDefault(tag => MoodVocabulary.IndexOf(tag.Word) == word)?.Strength ?? 0);
        }

        return mean;
    }

    // The chance that a film so tagged scores higher than one that is not (area under the ROC curve).
    private static double Area(List<Title> yes, List<Title> no, Func<Title, double> score)
    {
        var (ups, downs) = (yes.Select(score).ToList(), no.Select(score).ToList());
        return ups.Average(up => downs.Average(down => up > down ? 1 : up < down ? 0 : 0.5));
    }

    private static Dictionary<string, HashSet<string>> OtherPeoplesTags()
    {
        var (links, tags) = (SharedData.File("ml-latest-small/links.csv"), SharedData.File("ml-latest-small/tags.csv"));
        var ids = File.ReadLines(links).Skip(1).Select(line => line.Split(';')).ToDictionary(cells => cells[0], cells => "tt" + cells[1].PadLeft(7, '0'));
        return File.ReadLines(tags).Skip(1).Select(line => line.Split(';')).Where(cells => cells.Length == 4)
            .GroupBy(cells => ids[cells[1]]).ToDictionary(film => film.Key, film => film.Select(cells => cells[2].Trim().ToLowerInvariant()).ToHashSet());
    }

    private static Title Film(string genre, params string[] moods) => Catalogue.Titles[0] with
    {
        Genres = [genre], Moods = [.. moods.Select(mood => new MoodTag(MoodVocabulary.Find(mood), 2))],
    };
}
