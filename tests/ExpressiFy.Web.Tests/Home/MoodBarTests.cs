using AngleSharp.Dom;
using Bunit;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Home;
using ExpressiFy.Web.Picks;

namespace ExpressiFy.Web.Tests.Home;

public sealed class MoodBarTests : ComponentTest
{
    private static readonly double[] Shares = [0, 0, 0, .97, 0, 0, .03];

    private static readonly RecommendationRequest Sad =
        new(Medium.Film, Aim.Lift, Expression.Sad.Affect(), 12) { Expression = Expression.Sad };

    private static readonly RecommendationRequest Read =
        Sad with { Expression = Expression.Happy, From = Expression.Happy.Affect(), Shares = Shares };

    [Fact]
    public void The_named_mood_and_the_aim_are_pressed()
    {
        var bar = RenderBar(Sad);
        Assert.Equal(
            ["sad", "lift"], bar.FindAll("[aria-pressed=true]").Select(button => button.GetAttribute("value")));
    }

    [Fact]
    public void Each_form_keeps_what_its_buttons_do_not_say()
    {
        var bar = RenderBar(Sad with { MaxRuntime = 100, Feed = true });
        Assert.Equal(
            ["aim=lift", "maxRuntime=100", "feed=true"], FieldsOf(bar.Find("form:has(button[name=expression])")));
        Assert.Equal(
            ["expression=sad", "maxRuntime=100", "feed=true"], FieldsOf(bar.Find("form:has(.aims)")));
        Assert.All(bar.FindAll("form"), form => Assert.Equal("get", form.GetAttribute("method")));
    }

    [Fact]
    public void A_mood_that_was_read_is_posted_and_never_part_of_an_address()
    {
        var bar = RenderBar(Read);
        var aims = bar.Find("form:has(.aims)");
        Assert.Equal("post", aims.GetAttribute("method"));
        Assert.Equal("/reading", aims.GetAttribute("action"));
        Assert.Equal("expression=happy", FieldsOf(aims)[0]);
        Assert.StartsWith("shares={", FieldsOf(aims)[1]);
        // What the person says themselves is an address again.
        Assert.Equal("get", bar.Find("form:has(button[name=expression])").GetAttribute("method"));
        Assert.DoesNotContain("happy", FieldsOf(bar.Find("form:has(button[name=expression])")).ToString());
    }

    [Fact]
    public void A_mood_that_was_read_is_not_shown_as_named() =>
        Assert.All(
            RenderBar(Read).FindAll("button[name=expression]:not([data-follows])"),
            button => Assert.Equal("false", button.GetAttribute("aria-pressed")));

    [Fact]
    public void The_pad_opens_and_stands_at_the_target_point()
    {
        var bar = RenderBar(Sad with { Aim = Aim.Toward, TargetPoint = new AffectPoint(-0.5, 0.75) });
        Assert.True(bar.Find(".more").HasAttribute("open"));
        Assert.Equal("-0.5", bar.Find("input[name=toValence]").GetAttribute("value"));
        Assert.Equal("0.75", bar.Find("input[name=toArousal]").GetAttribute("value"));
        Assert.Equal("-0.75", bar.Find("[data-dot]").GetAttribute("cy"));
    }

    [Fact]
    public void All_seven_moods_and_three_aims_are_offered()
    {
        var bar = RenderBar(Sad);
        Assert.Equal(7, bar.FindAll("button[data-mood]").Count);
        var aims = bar.FindAll(".aims button").Select(button => button.TextContent.Trim());
        Assert.Equal(["Stay with it", "Lift me", "Calm me"], aims);
    }

    private static List<string> FieldsOf(IElement form) =>
    [
        .. form.QuerySelectorAll("input[type=hidden]")
            .Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"),
    ];

    private IRenderedComponent<MoodBar> RenderBar(RecommendationRequest request) =>
        Render<MoodBar>(parameters => parameters.Add(bar => bar.Model, new MoodBarModel(new PageState(request))));
}
