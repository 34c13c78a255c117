using ExpressiFy.Catalogue;

namespace ExpressiFy.Tests.Catalogue;

public sealed class ForgivingSearchTests(ITestOutputHelper output)
{
    private const int NamesTried = 200;
    private const int First = 5;
    private const double LeastShare = 0.95;

    private static readonly TitleCatalogue BuiltIn = TitleCatalogue.BuiltIn();
    private static readonly IReadOnlyDictionary<SearchFacet, string> NoFilter = new Dictionary<SearchFacet, string>();

    [Theory]
    [InlineData("inceptoin", "Inception")]
    [InlineData("godfater", "The Godfather")]
    [InlineData("the godfater", "The Godfather")]
    [InlineData("amelei", "Amélie")]
    [InlineData("shawshank redemtion", "The Shawshank Redemption")]
    [InlineData("redemption shawshank", "The Shawshank Redemption")]
    [InlineData("ratatouile", "Ratatouille")]
    [InlineData("ratatoui", "Ratatouille")]
    [InlineData("ratatuoi", "Ratatouille")]
    [InlineData("spiderman spider verse", "Spider-Man: Into the Spider-Verse")]
    [InlineData("walle", "WALL·E")]
    [InlineData("movie inception", "Inception")]
    [InlineData("the inception film by christopher nolan", "Inception")]
    [InlineData("7 samurai", "Seven Samurai")]
    [InlineData("inception completely unknownword", "Inception")]
    public void A_title_is_found_as_people_type_it(string query, string name) =>
        Assert.Equal(name, BuiltIn.Search(query, null, 0, 1).Titles.Single().Name);

    [Theory]
    [InlineData("sen to chihiro", "Spirited Away")]
    [InlineData("le fabuleux destin amelie", "Amélie")]
    [InlineData("das leben der anderen", "The Lives of Others")]
    [InlineData("das leben der andern", "The Lives of Others")]
    public void Names_in_other_languages_find_a_title(string query, string name) =>
        Assert.Equal(name, BuiltIn.Search(query, null, 0, 1).Titles.Single().Name);

    [Theory]
    [InlineData("nina simone feeling good", "Feeling Good")]
    [InlineData("feeling good nina simone", "Feeling Good")]
    [InlineData("nina simon feling good", "Feeling Good")]
    [InlineData("tarkovski stalker", "Stalker")]
    [InlineData("miyasaki totoro", "My Neighbor Totoro")]
    public void A_name_and_who_made_it_find_a_title_in_any_order(string query, string name) =>
        Assert.Equal(name, BuiltIn.Search(query, null, 0, 1).Titles.Single().Name);

    [Theory]
    [InlineData("kubrik", "Stanley Kubrick")]
    [InlineData("hayao miyazki", "Hayao Miyazaki")]
    [InlineData("andrei tarkovksy", "Andrei Tarkovsky")]
    public void Who_made_titles_is_found_with_an_error_too(string query, string creator)
    {
        var found = BuiltIn.Search(query, null, 0, First).Titles;
        Assert.All(found, title => Assert.Contains(creator, title.Creators));
    }

    [Fact]
    public void One_typing_error_in_each_of_many_names_leaves_them_among_the_first()
    {
        var errors = new TypingErrors(seed: 1);
        var random = new Random(2);
        var titles = BuiltIn.Titles.ToArray();
        random.Shuffle(titles);
        var tried = titles.Where(title => title.Name.Count(char.IsLetter) > 2).Take(NamesTried).ToList();
        var changes = new Dictionary<string, Func<string, string>>
        {
            ["drop"] = errors.Drop,
            ["swap"] = errors.Swap,
            ["double"] = errors.Double,
            ["replace"] = errors.Replace,
        };
        var missed = new List<string>();
        foreach (var (kind, change) in changes)
        {
            var before = missed.Count;
            foreach (var title in tried)
            {
                var query = change(title.Name);
                var found = BuiltIn.Search(query, null, 0, First).Titles;
                if (!found.Any(other => other.Name == title.Name))
                    missed.Add($"{kind}: {query} for {title.Name} gave {string.Join(", ", found.Select(x => x.Name))}");
            }

            output.WriteLine($"{kind}: {NamesTried - missed.Count + before} of {NamesTried}");
        }

        foreach (var miss in missed)
            output.WriteLine(miss);
        var share = 1 - (missed.Count / (double)(NamesTried * changes.Count));
        output.WriteLine($"share found: {share}");
        Assert.InRange(share, LeastShare, 1);
    }

    [Fact]
    public void What_was_meant_is_said_and_what_was_typed_right_is_not()
    {
        Assert.Equal("Inception", BuiltIn.SearchWithin("inceptoin", NoFilter, 0, 1).Meant);
        Assert.Equal("stanley kubrick", BuiltIn.SearchWithin("stanly kubrik", NoFilter, 0, 1).Meant);
        Assert.Null(BuiltIn.SearchWithin("inception", NoFilter, 0, 1).Meant);
        Assert.Null(BuiltIn.SearchWithin("", NoFilter, 0, 1).Meant);
    }

    [Theory]
    [InlineData("qzxwvk")]
    [InlineData("\u0000\uFFFF\uD800")]
    [InlineData("////////")]
    public void Nonsense_finds_nothing(string query) =>
        Assert.Equal(0, BuiltIn.SearchWithin(query, NoFilter, 0, 1).Total);

    [Theory]
    [InlineData("inceptxxxxxxx", "Inception")]
    [InlineData("qqqqqqinception", "Inception")]
    public void What_finds_nothing_has_something_near(string query, string name)
    {
        Assert.Equal(0, BuiltIn.Search(query, null, 0, 1).Total);
        Assert.Equal(name, BuiltIn.Nearest(query, 3)[0].Name);
    }

    [Fact]
    public void Nothing_may_be_near() => Assert.Empty(BuiltIn.Nearest("//", 3));

    [Fact]
    public void A_very_long_query_is_answered()
    {
        var query = string.Join(' ', Enumerable.Repeat("inceptoin", 500)) + new string('x', 5_000);
        Assert.Equal("Inception", BuiltIn.SearchWithin(query, NoFilter, 0, 1).Titles.Single().Name);
    }
}
