using ExpressiFy.Catalogue;
using ExpressiFy.Moods;
using ExpressiFy.Ranking;

namespace ExpressiFy.Tests.Ranking;

public sealed class DiversityTests
{
    [Fact]
    public void In_any_twelve_there_is_one_of_a_series_and_two_of_a_person_while_others_are_left()
    {
        var left = Enumerable.Range(0, 10).Select(n => Film(n, "Saga", "One", "Drama", 0.9))
            .Concat(Enumerable.Range(10, 10).Select(n => Film(n, null, "Two", "Drama", 0.8)))
            .Concat(Enumerable.Range(20, 40).Select(n => Film(n, null, $"Person {n}", "Drama", 0.1))).ToList();
        var picks = PickAll(new Diversity(null), left).Take(36).Select(pick => pick.Title).ToList();

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
        Assert.Equal(5, PickAll(new Diversity(null), left).Count);
        Assert.Empty(left);
    }

    [Fact]
    public void Among_near_equals_another_genre_comes_first()
    {
        List<(Candidate, double)> left = [Film(0, null, "A", "Drama", 0.80), Film(1, null, "B", "Drama", 0.79), Film(2, null, "C", "Comedy", 0.785)];
        Assert.Equal(["Drama", "Comedy", "Drama"], PickAll(new Diversity(null), left).Select(pick => pick.Title.Genres[0]));
    }

    [Fact]
    public void A_third_of_a_row_at_most_only_feeds_the_mood()
    {
        var left = Enumerable.Range(0, 20).Select(n => Film(n, null, $"A{n}", "Horror", 0.9, ("scary", 3), ("exciting", 1)))
            .Concat(Enumerable.Range(20, 20).Select(n => Film(n, null, $"B{n}", "Drama", 0.1, ("scary", 1), ("hopeful", 2)))).ToList();
        Assert.Equal(4, PickAll(new Diversity(Expression.Fear), left).Take(12).Count(pick => pick.Feeds(Expression.Fear)));
    }

    [Fact]
    public void A_title_that_does_not_belong_comes_after_all_that_do()
    {
        List<(Candidate, double)> left = [Film(0, null, "A", "Drama", 0.9), Film(1, null, "B", "Drama", 0.2), Film(2, null, "C", "Drama", 0.1)];
        var first = left[0].Item1;
        var diversity = new Diversity(null);
        var picks = Enumerable.Range(0, 3).Select(_ => diversity.Pick(left, candidate => candidate != first)).ToList();
        Assert.Same(first, picks[2]);
    }

    private static List<Candidate> PickAll(Diversity diversity, List<(Candidate, double)> left)
    {
        var picks = new List<Candidate>();
        while (diversity.Pick(left) is { } pick)
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
