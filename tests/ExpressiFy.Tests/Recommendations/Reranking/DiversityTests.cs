using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Tests.Recommendations.Reranking;

public sealed class DiversityTests
{
    [Fact]
    public void In_any_twelve_there_is_one_of_a_series_and_two_of_a_person_while_others_are_left()
    {
        var left = Enumerable.Range(0, 10).Select(n => Film(n, "Saga", "One", "Drama", 0.9))
            .Concat(Enumerable.Range(10, 10).Select(n => Film(n, null, "Two", "Drama", 0.8)))
            .Concat(Enumerable.Range(20, 40).Select(n => Film(n, null, $"Person {n}", "Drama", 0.1))).ToList();
        var picks = PickAll(new Diversity(), left).Take(36).Select(pick => pick.Title).ToList();

        for (var start = 0; start + 12 <= picks.Count; start++)
        {
            var row = picks.Skip(start).Take(12).ToList();
            Assert.True(row.Count(title => title.Franchise == "Saga") <= 1);
            Assert.True(row.Count(title => title.Creators.Contains("Two")) <= 2);
        }

        Assert.Equal("Saga", picks[0].Franchise);
    }

    [Fact]
    public void When_nothing_else_is_left_the_rules_yield()
    {
        var left = Enumerable.Range(0, 5).Select(n => Film(n, "Saga", "One", "Drama", 0.5)).ToList();
        Assert.Equal(5, PickAll(new Diversity(), left).Count);
        Assert.Empty(left);
    }

    [Fact]
    public void Among_near_equals_another_genre_comes_first()
    {
        List<(Candidate, double)> left = [Film(0, null, "A", "Drama", 0.80), Film(1, null, "B", "Drama", 0.79), Film(2, null, "C", "Comedy", 0.785)];
        Assert.Equal(["Drama", "Comedy", "Drama"], PickAll(new Diversity(), left).Select(pick => pick.Title.Genres[0]));
    }

    [Fact]
    public void A_third_of_a_row_at_most_only_feeds_disgust()
    {
        var left = Enumerable.Range(0, 20).Select(n => Film(n, null, $"A{n}", "Horror", 0.9, ("scary", 3), ("exciting", 1)))
            .Concat(Enumerable.Range(20, 20).Select(n => Film(n, null, $"B{n}", "Drama", 0.1, ("scary", 1), ("hopeful", 2)))).ToList();
        Assert.Equal(4, PickAll(new Diversity(Expression.Disgust), left).Take(12).Count(pick => pick.Feeds(Expression.Disgust)));
    }

    [Theory]
    [InlineData(Expression.Angry, "angry")]
    [InlineData(Expression.Fear, "scary")]
    public void Nothing_feeds_anger_or_fear_while_anything_else_is_left(Expression start, string itself)
    {
        var left = Enumerable.Range(0, 20).Select(n => Film(n, null, $"A{n}", "Action", 0.9, (itself, 2), ("energetic", 3), ("triumphant", 3)))
            .Concat(Enumerable.Range(20, 12).Select(n => Film(n, null, $"B{n}", "Drama", 0.1, ("hopeful", 2)))).ToList();
        Assert.DoesNotContain(PickAll(new Diversity(start), left).Take(12), pick => pick.Feeds(start));
    }

    [Fact]
    public void Each_glance_for_someone_sad_warms_and_lets_cry_and_is_never_bleak()
    {
        var left = Enumerable.Range(0, 10).Select(n => Film(n, null, $"A{n}", "Drama", 0.9, ("tragic", 3), ("dark", 2)))
            .Concat(Enumerable.Range(10, 10).Select(n => Film(n, null, $"B{n}", "Drama", 0.8, ("bittersweet", 3))))
            .Concat(Enumerable.Range(20, 10).Select(n => Film(n, null, $"C{n}", "Drama", 0.1, ("tragic", 2), ("hopeful", 2)))).ToList();
        var kinds = PickAll(new Diversity(Expression.Sad, consoles: true), left).Take(12).Select(pick => Consolations.Of(pick.Title)).ToList();
        Assert.All(kinds.Chunk(4), glance =>
        {
            Assert.Contains(Consolation.Comfort, glance);
            Assert.Contains(Consolation.Catharsis, glance);
            Assert.DoesNotContain(Consolation.Bleak, glance);
        });
    }

    [Fact]
    public void A_title_that_does_not_belong_comes_after_all_that_do()
    {
        List<(Candidate, double)> left = [Film(0, null, "A", "Drama", 0.9), Film(1, null, "B", "Drama", 0.2), Film(2, null, "C", "Drama", 0.1)];
        var first = left[0].Item1;
        var diversity = new Diversity();
        var picks = Enumerable.Range(0, 3).Select(_ => diversity.PickOne(left, candidate => candidate != first)).ToList();
        Assert.Same(first, picks[2]);
    }

    private static List<Candidate> PickAll(Diversity diversity, List<(Candidate, double)> left)
    {
        var picks = new List<Candidate>();
        while (diversity.PickOne(left) is { } pick)
            picks.Add(pick);
        return picks;
    }

    private static (Candidate, double) Film(int number, string? franchise, string director, string genre, double score, params (string Word, int Strength)[] moods) =>
        (new(new Title
        {
            Id = TitleId.Film($"tt{number:0000000}"),
            Name = $"Film {number}",
            Year = 2000,
            Creators = [director],
            Genres = [genre],
            Languages = ["en"],
            Franchise = franchise,
            Moods = [.. moods.Select(mood => new MoodTag(MoodVocabulary.Find(mood.Word), mood.Strength))],
            Acclaim = 1,
        }), score);
}
