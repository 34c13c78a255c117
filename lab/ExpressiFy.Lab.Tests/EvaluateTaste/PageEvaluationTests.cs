using ExpressiFy.Catalogue;
using ExpressiFy.Lab.EvaluateTaste;
using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.Tests.EvaluateTaste;

public sealed class PageEvaluationTests
{
    private const int RatingsPerPerson = 60;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    [Fact]
    public void The_page_tells_two_tastes_apart_that_popularity_cannot()
    {
        var people = Enumerable.Range(0, 12)
            .Select(person => RatingsOf(person % 2 == 0 ? "Horror" : "Musical", person))
            .ToArray();
        var result = new PageEvaluation(SetOf(people), Enumerable.Range(0, 12), CancellationToken.None).Run()!;

        Assert.Equal(["3 likes", "10 likes", "30 likes", "all"], result.Known.Select(comparison => comparison.Name));
        var known = result.Known[2];
        Assert.Equal(12, known.Page.People.Count);
        Assert.True(Mean(known.Page) > Mean(known.Popularity));
    }

    [Fact]
    public void Titles_that_the_catalogue_does_not_have_are_left_out()
    {
        var people = new[] { RatingsOf("Horror", 1) };
        var ratings = SetOf(people);
        var unknown = ratings with { Titles = [.. ratings.Titles, new("x", "tt99999999", [])] };
        var (kept, titles) = KnownTitles.Of(unknown, Catalogue);
        Assert.Equal(ratings.Titles.Count, titles.Count);
        Assert.Equal(ratings.Count, kept.Count);
    }

    [Fact]
    public void People_with_few_likes_give_no_result() => Assert.Null(
        new PageEvaluation(SetOf([RatingsOf("Horror", 1)[..20]]), [0], CancellationToken.None).Run());

    private static double Mean(MethodResult result) => result.People.Average(person => person.NdcgOfAll);

    private static List<Title> Films { get; } = [.. Catalogue.Titles.Where(title => title.Medium == Medium.Film)];

    private static RatingSet SetOf(Rating[][] people) =>
        new([.. Films.Select(film => new RatedTitle(film.Id.Key, film.Id.Key, []))], people, []);

    private static Rating[] RatingsOf(string genre, int seed)
    {
        int[] films = [.. Films.Index().Where(film => film.Item.Genres.Contains(genre)).Select(film => film.Index)];
        new Random(seed).Shuffle(films);
        return [.. films.Take(RatingsPerPerson).Select((film, turn) => new Rating(film, 4.5f, turn, Mood: -1))];
    }
}
