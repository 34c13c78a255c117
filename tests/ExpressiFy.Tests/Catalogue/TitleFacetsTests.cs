using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Catalogue;

public sealed class TitleFacetsTests
{
    private static readonly TitleCatalogue BuiltIn = TitleCatalogue.BuiltIn();

    public static TheoryData<string, string> Searches => new()
    {
        { "", "" },
        { "", "Medium=film" },
        { "love", "" },
        { "love", "Genre=Drama" },
        { "love", "Genre=Drama;Decade=1990" },
        { "kubrik", "Length=epic" },
        { "a", "Language=fr;Medium=film;Length=short" },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void Each_count_is_what_its_filter_leaves(string query, string chosen)
    {
        var filters = FiltersOf(chosen);
        var counts = Find(query, filters).Counts;
        Assert.NotEmpty(counts);
        foreach (var (value, count) in counts)
        {
            var with = new Dictionary<SearchFacet, string>(filters) { [value.Facet] = value.Value };
            Assert.Equal(count, Find(query, with).Total);
        }
    }

    [Fact]
    public void All_titles_of_a_filtered_search_pass()
    {
        var found = BuiltIn.SearchWithin("", FiltersOf("Genre=Drama;Decade=2000;Length=usual;Language=en"), 0, 500);
        Assert.NotEmpty(found.Titles);
        Assert.Equal(found.Total, found.Titles.Count);
        Assert.All(found.Titles, title =>
        {
            Assert.Contains("Drama", title.Genres);
            Assert.InRange(title.Year, 2000, 2009);
            Assert.InRange(title.RuntimeMinutes ?? 0, 90, 119);
            Assert.Contains("en", title.Languages);
        });
    }

    [Fact]
    public void A_value_that_no_title_has_leaves_nothing() =>
        Assert.Equal(0, Find("", FiltersOf("Genre=Opera")).Total);

    [Fact]
    public void Values_stand_in_an_order_that_does_not_depend_on_the_search()
    {
        var all = Find("", []).Counts.Select(count => count.Value);
        Assert.Equal(all, Find("love", FiltersOf("Genre=Drama")).Counts.Select(count => count.Value));
    }

    [Fact]
    public void Pages_follow_each_other()
    {
        var all = BuiltIn.SearchWithin("love", FiltersOf(""), 0, 50).Titles;
        var second = BuiltIn.SearchWithin("love", FiltersOf(""), 10, 10).Titles;
        Assert.Equal(all.Skip(10).Take(10), second);
    }

    private static SearchResult Find(string query, Dictionary<SearchFacet, string> filters) =>
        BuiltIn.SearchWithin(query, filters, 0, 1);

    private static Dictionary<SearchFacet, string> FiltersOf(string chosen) => chosen
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(filter => filter.Split('='))
        .ToDictionary(filter => Enum.Parse<SearchFacet>(filter[0]), filter => filter[1]);
}
