using Bunit;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Artwork.Drawings;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Tests.Titles;

public sealed class TitleRowTests : ComponentTest
{
    [Fact]
    public void A_row_has_a_heading_that_names_it()
    {
        var row = RenderRow([CardOf(Film)]);
        Assert.Equal("film-title", row.Find("section").GetAttribute("aria-labelledby"));
        Assert.Equal("Films to discover", row.Find("#film-title").TextContent);
    }

    [Fact]
    public void A_row_shows_each_card()
    {
        var row = RenderRow([CardOf(Film)]);
        Assert.Single(row.FindAll("ul.cards > li"));
        Assert.Empty(row.FindAll(".empty"));
    }

    [Fact]
    public void An_empty_row_tells_where_hidden_titles_are() =>
        Assert.Contains("Restore hidden titles", RenderRow([]).Find(".empty").TextContent);

    [Fact]
    public void Titles_with_like_pictures_do_not_stand_beside_each_other_unless_their_order_says_something()
    {
        var kinds = TitleCatalogue.BuiltIn().Titles.GroupBy(ArtworkKinds.Of).Take(2);
        Title[] titles = [.. kinds.SelectMany(kind => kind.Take(2))];
        Card[] cards = [.. titles.Select(CardOf)];
        Assert.Equal(Ids([titles[0], titles[2], titles[1], titles[3]]), ShownIds(RenderRow(cards)));
        Assert.Equal(Ids(titles), ShownIds(RenderRow(cards, inOrder: true)));
    }

    private static IEnumerable<string> Ids(Title[] titles) => titles.Select(title => title.Id.ToString());

    private static IEnumerable<string?> ShownIds(IRenderedComponent<TitleRow> row) =>
        row.FindAll("ul.cards > li").Select(card => card.GetAttribute("data-title-id"));

    private IRenderedComponent<TitleRow> RenderRow(IReadOnlyList<Card> cards, bool inOrder = false) =>
        Render<TitleRow>(parameters => parameters
            .Add(row => row.Id, "film")
            .Add(row => row.Heading, "Films to discover")
            .Add(row => row.Cards, cards)
            .Add(row => row.InOrder, inOrder)
            .Add(row => row.Profile, Profile.Empty));
}
