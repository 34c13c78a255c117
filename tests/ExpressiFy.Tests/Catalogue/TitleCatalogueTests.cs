using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Catalogue;

public sealed class TitleCatalogueTests
{
    private static readonly TitleCatalogue BuiltIn = TitleCatalogue.BuiltIn();

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Three_hundred_titles_of_each_medium_are_built_in(Medium medium) =>
        Assert.True(BuiltIn.Titles.Count(title => title.Medium == medium) >= 300);

    [Fact]
    public void Every_title_is_found_by_its_id() =>
        Assert.All(BuiltIn.Titles, title => Assert.Same(title, BuiltIn.Find(title.Id)));

    [Fact]
    public void A_feeling_dominates_every_film() =>
        Assert.All(BuiltIn.Titles.Where(title => title.Medium == Medium.Film), film => Assert.Equal(3, film.Moods[0].Strength));

    [Fact]
    public void Few_films_are_counted_among_the_best_of_their_kind()
    {
        var films = BuiltIn.Titles.Where(title => title.Medium == Medium.Film).ToList();
        Assert.InRange(films.Count(film => film.Acclaim == 3), 1, films.Count / 5);
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
    public void A_search_ignores_case_and_diacritics_and_looks_at_creators_too(string query, string name) =>
        Assert.Equal(name, BuiltIn.Search(query, Medium.Film, 0, 10).Titles[0].Name);

    [Fact]
    public void The_best_match_comes_first()
    {
        var catalogue = new TitleCatalogue([Film(1, "Heart and Up"), Film(2, "Upward"), Film(3, "Up"), Film(4, "Group")]);
        Assert.Equal(["Up", "Upward", "Heart and Up"], catalogue.Search("up", null, 0, 10).Titles.Select(title => title.Name));
    }

    [Fact]
    public void Pages_of_an_empty_search_hold_every_title_once()
    {
        var ids = new List<TitleId>();
        for (var skip = 0; BuiltIn.Search(" ", null, skip, 100) is { Titles.Count: > 0 } page; skip += 100)
        {
            Assert.Equal(BuiltIn.Titles.Count, page.Total);
            ids.AddRange(page.Titles.Select(title => title.Id));
        }

        Assert.Equal(BuiltIn.Titles.Count, ids.Distinct().Count());
        Assert.Equal(BuiltIn.Titles.Count, ids.Count);
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("?!")]
    public void What_no_title_holds_finds_nothing(string query) => Assert.Equal(0, BuiltIn.Search(query, null, 0, 10).Total);

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
