using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Catalogue;

public sealed class TitleCatalogueTests
{
    private static readonly TitleCatalogue BuiltIn = TitleCatalogue.BuiltIn();

    private static readonly IReadOnlyList<Title> Films =
        [.. BuiltIn.Titles.Where(title => title.Medium == Medium.Film)];

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Three_hundred_titles_of_each_medium_are_built_in(Medium medium) =>
        Assert.True(BuiltIn.Titles.Count(title => title.Medium == medium) >= 300);

    [Fact]
    public void Every_title_is_found_by_its_id() =>
        Assert.All(BuiltIn.Titles, title => Assert.Same(title, BuiltIn.Find(title.Id)));

    [Fact]
    public void Every_film_has_a_defining_mood() =>
        Assert.All(Films, film => Assert.Equal(MoodTag.Defining, film.Moods[0].Strength));

    [Fact]
    public void Few_films_have_the_best_acclaim()
    {
        Assert.InRange(Films.Count(film => film.Acclaim == 3), 1, Films.Count / 5);
    }

    [Fact]
    public void Every_film_has_a_popularity_and_few_have_the_highest()
    {
        Assert.All(Films, film => Assert.InRange(film.Popularity ?? 0, 1, 10));
        Assert.InRange(Films.Average(film => film.Popularity!.Value), 5, 7);
        Assert.InRange(Films.Count(film => film.Popularity == 10), 1, Films.Count / 50);
    }

    [Fact]
    public void An_unknown_id_finds_nothing() => Assert.Null(BuiltIn.Find(TitleId.Film("tt00000001")));

    [Fact]
    public void Two_titles_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => new TitleCatalogue([BuiltIn.Titles[0], BuiltIn.Titles[0]]));

    [Theory]
    [InlineData("amelie", "Amélie")]
    [InlineData("AMÉLIE", "Amélie")]
    [InlineData("Amélie jeunet", "Amélie")]
    [InlineData("intouch", "The Intouchables")]
    public void A_search_ignores_case_and_diacritics_and_includes_creators(string query, string name) =>
        Assert.Equal(name, BuiltIn.Search(query, Medium.Film, 0, 10).Titles[0].Name);

    [Fact]
    public void The_best_match_comes_first()
    {
        var catalogue = new TitleCatalogue(
            [Film(1, "Heart and Up"), Film(2, "Upward"), Film(3, "Up"), Film(4, "Group")]);
        var found = catalogue.Search("up", null, 0, 10).Titles;
        Assert.Equal(["Up", "Upward", "Heart and Up"], found.Select(title => title.Name));
    }

    [Fact]
    public void Pages_of_an_empty_search_hold_every_title_once()
    {
        const int pageSize = 100;
        var titles = new List<Title>();
        TitlePage page;
        do
        {
            page = BuiltIn.Search(" ", null, titles.Count, pageSize);
            Assert.Equal(BuiltIn.Titles.Count, page.Total);
            titles.AddRange(page.Titles);
        }
        while (page.Titles.Count == pageSize);

        Assert.Equal(BuiltIn.Titles.Count, titles.Count);
        Assert.Equal(BuiltIn.Titles.Count, titles.DistinctBy(title => title.Id).Count());
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("?!")]
    public void A_query_that_no_title_matches_finds_nothing(string query) =>
        Assert.Equal(0, BuiltIn.Search(query, null, 0, 10).Total);

    private static Title Film(int number, string name) => new()
    {
        Id = TitleId.Film($"tt000000{number}"),
        Name = name,
        Year = 2000,
        Creators = ["Someone"],
        Genres = ["Drama"],
        Languages = ["en"],
        Moods = [],
        Acclaim = 1,
    };
}
