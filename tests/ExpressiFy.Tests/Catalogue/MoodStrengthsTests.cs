using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Testing;

namespace ExpressiFy.Tests.Catalogue;

public sealed class MoodStrengthsTests(ITestOutputHelper output)
{
    // The fewest tagged films with which a mood is compared.
    private const int LeastTaggedFilms = 8;

    // The tags of other people that mean the same as a mood word, by our own judgement.
    private static readonly Dictionary<string, string[]> TagsByMood = new()
    {
        ["funny"] = ["funny", "hilarious", "comedy", "witty", "humor", "humorous"],
        ["dark"] = ["dark", "dark comedy", "bleak", "disturbing", "gritty", "black comedy"],
        ["thought-provoking"] = ["thought-provoking", "philosophy", "philosophical", "intelligent", "psychological"],
        ["tense"] = ["suspense", "tense", "thriller", "suspenseful", "claustrophobic"],
        ["romantic"] = ["romance", "romantic", "love story", "love"],
        ["heart-warming"] = ["heartwarming", "feel-good", "sweet", "touching"],
        ["tragic"] = ["tragedy", "sad", "tragic", "tear jerker", "depressing", "emotional"],
        ["melancholic"] = ["melancholy", "melancholic", "sad", "bittersweet", "depressing"],
        ["dreamy"] = ["dreamlike", "dreamy", "surreal", "atmospheric", "beautiful"],
        ["absurd"] = ["surreal", "absurd", "bizarre", "quirky", "weird", "strange"],
        ["mysterious"] = ["mystery", "mysterious", "enigmatic", "twist ending"],
        ["exciting"] = ["action", "adventure", "exciting", "fast-paced"],
    };

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly MoodStrengths Strengths = new(Catalogue.Titles);

    private static readonly List<Title> Films = [.. Catalogue.Titles.Where(title => title.Medium == Medium.Film)];

    [Fact]
    public void Every_strength_is_at_most_1_and_no_less_than_its_tag()
    {
        foreach (var title in Catalogue.Titles)
        {
            var strengths = Strengths.Of(title);
            Assert.All(strengths, strength => Assert.InRange(strength, 0, 1));
            foreach (var tag in title.Moods)
            {
                var least = (double)tag.Strength / MoodTag.Defining;
                Assert.InRange(strengths[MoodVocabulary.IndexOf(tag.Word)], least - 1e-9, 1);
            }
        }
    }

    [Fact]
    public void A_tense_and_dark_film_is_estimated_as_scarier_than_a_playful_comedy()
    {
        var scary = MoodVocabulary.IndexOf(MoodVocabulary.Find("scary"));
        var thriller = Strengths.Of(Film("Thriller", "tense", "dark"));
        var comedy = Strengths.Of(Film("Comedy", "playful", "funny"));
        Assert.True(thriller[scary] > 2 * comedy[scary]);
    }

    [Fact]
    public void Strengths_agree_with_other_peoples_tags_better_than_genres_do()
    {
        var tagsByFilm = OtherPeoplesTags();
        var tagged = Films.Where(film => tagsByFilm.ContainsKey(film.Id.Key)).ToList();
        var areas = new List<(double Strengths, double Genres)>();
        foreach (var (mood, tags) in TagsByMood)
        {
            var word = MoodVocabulary.IndexOf(MoodVocabulary.Find(mood));
            var hasMood = tagged.ToLookup(film => tagsByFilm[film.Id.Key].Overlaps(tags));
            if (hasMood[true].Count() < LeastTaggedFilms)
                continue;
            var strengths = Area(hasMood, film => Strengths.Of(film)[word]);
            var genres = Area(hasMood, film => film.Genres.Average(genre => GenreMean(genre, word)));
            areas.Add((strengths, genres));
            var count = hasMood[true].Count();
            var figures = Invariant($"{count,3} of {tagged.Count}: {strengths:F3}, by genre {genres:F3}");
            output.WriteLine($"{mood,-18} {figures}");
        }

        Assert.NotEmpty(areas);
        var mean = areas.Average(area => area.Strengths);
        var meanOfGenres = areas.Average(area => area.Genres);
        output.WriteLine(Invariant($"mean: {mean:F3}, by genre {meanOfGenres:F3}"));
        Assert.True(mean > meanOfGenres + 0.04);
    }

    private static readonly Dictionary<(string, int), double> GenreMeans = [];

    private static double GenreMean(string genre, int word)
    {
        if (GenreMeans.TryGetValue((genre, word), out var known))
            return known;
        var ofGenre = Films.Where(film => film.Genres.Contains(genre));
        var mean = ofGenre.Average(film => StrengthOfTag(film, word));
        GenreMeans[(genre, word)] = mean;
        return mean;
    }

    private static int StrengthOfTag(Title film, int word) =>
        film.Moods.FirstOrDefault(tag => MoodVocabulary.IndexOf(tag.Word) == word)?.Strength ?? 0;

    // The area under the ROC curve: the probability that a film with the mood scores higher than one without it.
    private static double Area(ILookup<bool, Title> hasMood, Func<Title, double> score)
    {
        var withMood = hasMood[true].Select(score).ToList();
        var withoutMood = hasMood[false].Select(score).ToList();
        return withMood.Average(high => withoutMood.Average(low => (Math.Sign(high - low) + 1) / 2d));
    }

    private static Dictionary<string, HashSet<string>> OtherPeoplesTags()
    {
        var imdbIds = Rows("links.csv").ToDictionary(cells => cells[0], cells => "tt" + cells[1].PadLeft(7, '0'));
        return Rows("tags.csv")
            .Where(cells => cells.Length == 4)
            .GroupBy(cells => imdbIds[cells[1]], cells => cells[2].Trim().ToLowerInvariant())
            .ToDictionary(film => film.Key, film => film.ToHashSet());
    }

    private static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(SharedData.File($"ml-latest-small/{name}")).Skip(1).Select(line => line.Split(';'));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Title Film(string genre, params string[] moods) => Catalogue.Titles[0] with
    {
        Genres = [genre],
        Moods = [.. moods.Select(mood => new MoodTag(MoodVocabulary.Find(mood), MoodTag.Clear))],
    };
}
