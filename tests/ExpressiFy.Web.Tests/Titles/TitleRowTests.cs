using Bunit;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
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

    private IRenderedComponent<TitleRow> RenderRow(IReadOnlyList<Card> cards) =>
        Render<TitleRow>(parameters => parameters
            .Add(row => row.Id, "film")
            .Add(row => row.Heading, "Films to discover")
            .Add(row => row.Cards, cards)
            .Add(row => row.Profile, Profile.Empty));
}
