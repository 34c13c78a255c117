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
        Assert.Contains("142 min", card.Find(".facts").TextContent);
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
        Assert.True(card.Find("[data-plot]").HasAttribute("hidden"));
        Assert.True(card.Find("[data-preview]").HasAttribute("hidden"));
        Assert.True(card.Find("[data-credits]").HasAttribute("hidden"));
    }

    [Fact]
    public void A_card_with_all_metadata_does_not_wait()
    {
        var nothingFound = new TitleMetadata(Film.Id, [], new Dictionary<string, MissingReason>(), Pending: false);
        Assert.False(RenderCard(Profile.Empty, nothingFound).Find("li").HasAttribute("data-pending"));
    }

    [Fact]
    public void A_liked_card_takes_the_like_back()
    {
        var like = RenderCard(With(FeedbackKind.Like)).Find("[data-say=like]");
        Assert.Equal("true", like.GetAttribute("aria-pressed"));
        Assert.Equal("like off film:tt0111161", like.GetAttribute("value"));
        Assert.Equal("Liked", like.GetAttribute("title"));
    }

    [Fact]
    public void A_card_without_feedback_can_be_liked()
    {
        var like = RenderCard(Profile.Empty).Find("[data-say=like]");
        Assert.Equal("false", like.GetAttribute("aria-pressed"));
        Assert.Equal("like on film:tt0111161", like.GetAttribute("value"));
    }

    [Fact]
    public void Only_a_seen_film_asks_how_it_left_the_person()
    {
        Assert.True(RenderCard(Profile.Empty).Find("[data-after]").HasAttribute("hidden"));
        Assert.False(RenderCard(With(FeedbackKind.Seen)).Find("[data-after]").HasAttribute("hidden"));
    }

    [Fact]
    public void A_hidden_title_is_marked() =>
        Assert.True(RenderCard(With(FeedbackKind.Hide)).Find("li").HasAttribute("data-hidden"));

    [Fact]
    public void Without_offers_a_film_links_to_searches_elsewhere()
    {
        var links = RenderCard(Profile.Empty).FindAll(".links a[target=_blank]");
        Assert.Equal(3, links.Count);
        Assert.StartsWith("https://www.imdb.com/title/tt0111161/", links[0].GetAttribute("href"));
    }

    private static Profile With(FeedbackKind kind) =>
        Profile.Empty.With(new FeedbackEvent(Film.Id, kind, On: true, Noon));

    private IRenderedComponent<TitleCard> RenderCard(Profile profile, TitleMetadata? metadata = null) =>
        Render<TitleCard>(parameters => parameters
            .Add(card => card.Card, CardOf(Film))
            .Add(card => card.Profile, profile)
            .Add(card => card.Metadata, metadata));
}
