using Bunit;
using ExpressiFy.Affect;
using ExpressiFy.Web.Home;

namespace ExpressiFy.Web.Tests.Home;

public sealed class MoodBarTests : ComponentTest
{
    private static readonly MoodBarModel Sad = new(
        Expression.Sad, Reading: null, Aim.Lift, new AffectPoint(0.4, -0.2), IsHidden: false);

    [Fact]
    public void The_chosen_mood_and_aim_are_checked()
    {
        var bar = RenderBar(Sad);
        Assert.True(bar.Find("input[name=expression][value=sad]").HasAttribute("checked"));
        Assert.True(bar.Find("input[name=aim][value=lift]").HasAttribute("checked"));
        Assert.Equal(2, bar.FindAll("input[checked]").Count);
    }

    [Fact]
    public void Without_a_photo_nothing_is_followed() =>
        Assert.All(Some(RenderBar(Sad).FindAll("[data-follow]")), part => Assert.True(part.HasAttribute("hidden")));

    [Fact]
    public void The_expression_of_a_photo_is_followed_until_the_person_chooses()
    {
        var bar = RenderBar(Sad with { Named = null, Reading = Expression.Happy });
        var follow = bar.Find("[data-follows]");
        Assert.Equal("happy", follow.GetAttribute("value"));
        Assert.True(follow.HasAttribute("checked"));
        Assert.All(Some(bar.FindAll("[data-follow]")), part => Assert.False(part.HasAttribute("hidden")));
    }

    [Fact]
    public void The_sliders_open_and_stand_at_the_target_point()
    {
        var bar = RenderBar(Sad with { Aim = Aim.Toward, Target = new AffectPoint(-0.5, 0.75) });
        Assert.True(bar.Find("details").HasAttribute("open"));
        Assert.Equal("-0.5", bar.Find("input[name=toValence]").GetAttribute("value"));
        Assert.Equal("0.75", bar.Find("input[name=toArousal]").GetAttribute("value"));
    }

    [Fact]
    public void More_of_the_mood_is_asked_for_again_without_script()
    {
        Assert.Empty(RenderBar(Sad).FindAll("input[name=feed]"));
        Assert.Equal("true", RenderBar(Sad with { Feed = true }).Find("input[name=feed]").GetAttribute("value"));
    }

    [Fact]
    public void A_first_visit_hides_it() =>
        Assert.True(RenderBar(Sad with { IsHidden = true }).Find("form").HasAttribute("hidden"));

    private static IReadOnlyList<T> Some<T>(IReadOnlyList<T> items)
    {
        Assert.NotEmpty(items);
        return items;
    }

    private IRenderedComponent<MoodBar> RenderBar(MoodBarModel model) =>
        Render<MoodBar>(parameters => parameters.Add(bar => bar.Model, model));
}
