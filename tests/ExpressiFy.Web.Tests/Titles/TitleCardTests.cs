using Bunit;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Tests.Titles;

public sealed class TitleCardTests : ComponentTest
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_card_shows_its_title_and_the_first_reason()
    {
        var card = RenderCard(Profile.Empty);
        Assert.Equal("The Shawshank Redemption", card.Find("h3").TextContent);
        Assert.Equal("Hopeful", card.Find("[data-reason]").TextContent);
        Assert.Equal("1994, 142 min", card.Find(".facts").TextContent);
    }

    [Fact]
    public void A_card_has_two_tab_stops_its_page_and_save()
    {
        var card = RenderCard(Profile.Empty);
        var stop = Assert.Single(card.FindAll("a"));
        Assert.Equal("/title/film:tt0111161", stop.GetAttribute("href"));
        var save = Assert.Single(card.FindAll("button"));
        Assert.Equal("save on film:tt0111161", save.GetAttribute("value"));
        Assert.Equal("false", save.GetAttribute("aria-pressed"));
        Assert.Equal("Save The Shawshank Redemption", save.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_saved_card_takes_it_back()
    {
        var save = RenderCard(With(FeedbackKind.Save)).Find("[data-say=save]");
        Assert.Equal("true", save.GetAttribute("aria-pressed"));
        Assert.Equal("save off film:tt0111161", save.GetAttribute("value"));
    }

    [Fact]
    public void A_song_says_by_whom_it_is()
    {
        var song = Film with { Id = TitleId.Track("1"), Name = "Here Comes the Sun", Creators = ["The Beatles"] };
        var card = Render<TitleCard>(parameters => parameters
            .Add(card => card.Card, CardOf(song with { RuntimeMinutes = null }))
            .Add(card => card.Profile, Profile.Empty));
        Assert.Equal("The Beatles, 1994", card.Find(".facts").TextContent);
    }

    [Fact]
    public void A_sentence_may_stand_before_the_reason()
    {
        var card = Render<TitleCard>(parameters => parameters
            .Add(card => card.Card, CardOf(Film))
            .Add(card => card.Profile, Profile.Empty)
            .Add(card => card.Lead, "Great for Ana."));
        Assert.Equal("Great for Ana. Hopeful", card.Find("[data-reason]").TextContent);
    }

    [Fact]
    public void A_card_without_metadata_shows_the_drawing_and_waits_for_providers()
    {
        var card = RenderCard(Profile.Empty);
        Assert.StartsWith("/artwork/film:tt0111161.svg?v=", card.Find("[data-art]").GetAttribute("src"));
        Assert.True(card.Find("li").HasAttribute("data-pending"));
    }

    [Fact]
    public void A_card_with_all_metadata_does_not_wait()
    {
        var nothingFound = new TitleMetadata(Film.Id, [], new Dictionary<string, MissingReason>(), Pending: false);
        Assert.False(RenderCard(Profile.Empty, nothingFound).Find("li").HasAttribute("data-pending"));
    }

    private static Profile With(FeedbackKind kind) =>
        Profile.Empty.With(new FeedbackEvent(Film.Id, kind, On: true, Noon));

    private IRenderedComponent<TitleCard> RenderCard(Profile profile, TitleMetadata? metadata = null) =>
        Render<TitleCard>(parameters => parameters
            .Add(card => card.Card, CardOf(Film))
            .Add(card => card.Profile, profile)
            .Add(card => card.Metadata, metadata));
}
