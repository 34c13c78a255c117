using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Lab.EvaluateMood;
using ExpressiFy.Testing;

namespace ExpressiFy.Tests.Catalogue;

public sealed class MoodStrengthsTests(ITestOutputHelper output)
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly MoodStrengths Strengths = new(Catalogue.Titles);

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
        var moods = TagAgreement.Of(Catalogue, OtherPeoplesTags());
        Assert.NotEmpty(moods);
        foreach (var mood in moods)
        {
            var figures = Invariant($"{mood.Tagged,3}: {mood.Strengths:F3}, by genre {mood.Genres:F3}");
            output.WriteLine($"{mood.Mood,-18} {figures}");
        }

        var mean = moods.Average(mood => mood.Strengths);
        var meanOfGenres = moods.Average(mood => mood.Genres);
        output.WriteLine(Invariant($"mean: {mean:F3}, by genre {meanOfGenres:F3}"));
        Assert.True(mean > meanOfGenres + 0.04);
    }

    [Fact]
    public void Moods_of_titles_that_nobody_judged_agree_with_other_peoples_tags()
    {
        var moods = TagAgreement.Of(Catalogue, OtherPeoplesTags());
        foreach (var mood in moods)
            output.WriteLine(Invariant($"{mood.Mood,-18} {mood.Tagged,3}: {mood.Estimated:F3}"));
        var mean = moods.Average(mood => mood.Estimated);
        output.WriteLine(Invariant($"mean: {mean:F3}"));
        Assert.True(mean >= 0.70);
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
