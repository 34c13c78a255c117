using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Tests.Recommendations.Reranking;

public sealed class DiversityTests
{
    private const int WindowSize = 12;

    [Fact]
    public void Any_twelve_hold_one_of_a_franchise_and_two_of_a_creator_while_others_remain()
    {
        var saga = Films(10, 0.9, number => SampleTitles.Film(number, "Saga Director") with { Franchise = "Saga" });
        var samePerson = Films(10, 0.8, number => SampleTitles.Film(number + 10, "Same Person"));
        var others = Films(40, 0.1, number => SampleTitles.Film(number + 20, $"Person {number}"));
        var picks = PickAll(new Diversity(), [.. saga, .. samePerson, .. others])
            .Take(36)
            .Select(pick => pick.Title)
            .ToList();

        Assert.Equal("Saga", picks[0].Franchise);
        for (var start = 0; start + WindowSize <= picks.Count; start++)
        {
            var window = picks.Skip(start).Take(WindowSize).ToList();
            Assert.InRange(window.Count(film => film.Franchise == "Saga"), 0, 1);
            Assert.InRange(window.Count(film => film.Creators.Contains("Same Person")), 0, 2);
        }
    }

    [Fact]
    public void A_rule_is_broken_when_no_title_keeps_it()
    {
        var saga = Films(5, 0.5, number => SampleTitles.Film(number, "Director") with { Franchise = "Saga" });
        Assert.Equal(5, PickAll(new Diversity(), saga).Count);
    }

    [Fact]
    public void Among_near_equals_another_genre_comes_first()
    {
        var titles = new List<(Candidate, double)>
        {
            (new(SampleTitles.Film(0, "A")), 0.80),
            (new(SampleTitles.Film(1, "B")), 0.79),
            (new(SampleTitles.Film(2, "C") with { Genres = ["Comedy"] }), 0.785),
        };
        var genres = PickAll(new Diversity(), titles).Select(pick => pick.Title.Genres[0]);
        Assert.Equal(["Drama", "Comedy", "Drama"], genres);
    }

    [Fact]
    public void A_genre_that_the_likes_hold_may_repeat()
    {
        var liked = new double[Genres.Watched.Count];
        liked[Genres.Watched.Index().First(genre => genre.Item == "Drama").Index] = 0.5;
        var dramas = Films(12, 0.80, number => SampleTitles.Film(number, $"A{number}"));
        var comedies = Films(12, 0.79, number =>
            SampleTitles.Film(number + 12, $"B{number}") with { Genres = ["Comedy"] });
        var titles = dramas.Concat(comedies).ToList();

        var picks = PickAll(new Diversity(freeGenreShares: liked), titles).Take(WindowSize);

        Assert.All(picks.Take(6), pick => Assert.Equal("Drama", pick.Title.Genres[0]));
        var without = PickAll(new Diversity(), titles).Take(6);
        Assert.Contains(without, pick => pick.Title.Genres[0] == "Comedy");
    }

    [Fact]
    public void At_most_a_third_of_twelve_titles_intensifies_disgust()
    {
        var feeding = Films(20, 0.9, number => SampleTitles.Film(number, $"A{number}", ("scary", 3), ("exciting", 1)));
        var others = Films(20, 0.1, number =>
            SampleTitles.Film(number + 20, $"B{number}", ("scary", 1), ("hopeful", 2)));
        var picks = PickAll(new Diversity([Expression.Disgust]), [.. feeding, .. others]).Take(WindowSize);
        Assert.Equal(4, picks.Count(pick => pick.Feeds(Expression.Disgust)));
    }

    [Theory]
    [InlineData(Expression.Angry, "angry")]
    [InlineData(Expression.Fear, "scary")]
    public void No_title_intensifies_anger_or_fear_while_others_remain(Expression mood, string word)
    {
        var feeding = Films(20, 0.9, number =>
            SampleTitles.Film(number, $"A{number}", (word, 2), ("energetic", 3), ("triumphant", 3)));
        var others = Films(12, 0.1, number => SampleTitles.Film(number + 20, $"B{number}", ("hopeful", 2)));
        var picks = PickAll(new Diversity([mood]), [.. feeding, .. others]).Take(WindowSize);
        Assert.DoesNotContain(picks, pick => pick.Feeds(mood));
    }

    [Fact]
    public void Each_screen_for_a_sad_mood_has_comfort_and_catharsis_and_nothing_bleak()
    {
        var bleak = Films(10, 0.9, number => SampleTitles.Film(number, $"A{number}", ("tragic", 3), ("dark", 2)));
        var comforting = Films(10, 0.8, number => SampleTitles.Film(number + 10, $"B{number}", ("bittersweet", 3)));
        var cathartic = Films(10, 0.1, number =>
            SampleTitles.Film(number + 20, $"C{number}", ("tragic", 2), ("hopeful", 2)));
        var picks = PickAll(new Diversity([Expression.Sad], consoles: true), [.. bleak, .. comforting, .. cathartic]);
        Assert.All(picks.Take(WindowSize).Select(pick => Consolations.Of(pick.Title)).Chunk(4), screen =>
        {
            Assert.Contains(Consolation.Comfort, screen);
            Assert.Contains(Consolation.Catharsis, screen);
            Assert.DoesNotContain(Consolation.Bleak, screen);
        });
    }

    [Fact]
    public void An_unsuitable_title_comes_last()
    {
        var titles = new List<(Candidate Candidate, double)>
        {
            (new(SampleTitles.Film(0, "A")), 0.9),
            (new(SampleTitles.Film(1, "B")), 0.2),
            (new(SampleTitles.Film(2, "C")), 0.1),
        };
        var unsuitable = titles[0].Candidate;
        var picks = PickAll(new Diversity(), titles, candidate => candidate != unsuitable);
        Assert.Same(unsuitable, picks[2]);
    }

    [Fact]
    public void Picks_of_a_short_shortlist_equal_picks_of_all_titles()
    {
        // Two people made the best half: after two of each, the picks come from far beyond the first four titles.
        var films = Enumerable.Range(0, 400)
            .Select(number => SampleTitles.Film(number, number < 200 ? $"Person {number % 2}" : $"Person {number}"));
        var table = new CandidateTable(Medium.Film, [.. films]);
        var scores = Enumerable.Range(0, 400).Select(number => 1 - (number / 400f)).ToArray();
        var all = table.Candidates.Select(candidate => (candidate, (double)scores[candidate.Index])).ToList();

        var picksOfAll = PickAll(new Diversity(), all).Take(WindowSize);
        var picksOfShortlist = new Diversity().Pick(new Shortlist(table, scores, length: 4), WindowSize);
        Assert.Equal(picksOfAll, picksOfShortlist);
    }

    private static List<Candidate> PickAll(
        Diversity diversity, IEnumerable<(Candidate, double)> titles, Func<Candidate, bool>? isSuitable = null)
    {
        var remaining = titles.ToList();
        var picks = new List<Candidate>();
        while (diversity.PickOne(remaining, isSuitable) is { } pick)
            picks.Add(pick);
        return picks;
    }

    private static IEnumerable<(Candidate, double)> Films(int count, double score, Func<int, Title> make) =>
        Enumerable.Range(0, count).Select(number => (new Candidate(make(number)), score));
}
