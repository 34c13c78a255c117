using Bunit;
using ExpressiFy.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Ui;

public sealed class LayoutTests : ComponentTest
{
    [Fact]
    public void Links_of_features_stand_in_their_order()
    {
        Services.AddSingleton(new NavigationLink("/later", "Later", Order: 2, Icon: "library"));
        Services.AddSingleton(new NavigationLink("/first", "First", Order: 1, Icon: "tonight"));
        Services.AddSingleton(new NavigationLink("/less", "Less", Order: 0));
        var layout = RenderLayout();
        Assert.Equal(["First", "Later"], layout.FindAll(".tabs a").Select(link => link.TextContent));
        Assert.Equal(["Less"], layout.FindAll(".menu a").Select(link => link.TextContent));
    }

    [Theory]
    [InlineData("", "/", "page")]
    [InlineData("?expression=sad", "/", "page")]
    [InlineData("library", "/library", "page")]
    [InlineData("library/erase", "/library", "true")]
    [InlineData("librarys", null, null)]
    public void The_current_link_is_marked(string path, string? marked, string? how)
    {
        Services.AddSingleton(new NavigationLink("/", "Tonight", Order: 1, Icon: "tonight"));
        Services.AddSingleton(new NavigationLink("/library", "Library", Order: 2, Icon: "library"));
        Services.GetRequiredService<NavigationManager>().NavigateTo(path);
        var current = RenderLayout().FindAll("nav a[aria-current]").SingleOrDefault();
        Assert.Equal(marked, current?.GetAttribute("href"));
        Assert.Equal(how, current?.GetAttribute("aria-current"));
    }

    [Fact]
    public void The_menu_opens_without_script()
    {
        var layout = RenderLayout();
        var target = layout.Find("header button").GetAttribute("popovertarget");
        Assert.True(layout.Find($"#{target}").HasAttribute("popover"));
    }

    [Fact]
    public void Parts_of_features_stand_in_their_places()
    {
        Services.AddSingleton(new LayoutPart(typeof(Notice), LayoutPlace.Footer));
        Services.AddSingleton(new LayoutPart(typeof(Dialog), LayoutPlace.EndOfBody));
        var layout = RenderLayout();
        Assert.Single(layout.FindAll("footer #notice"));
        Assert.Single(layout.FindAll("#dialog"));
        Assert.Empty(layout.FindAll("footer #dialog"));
    }

    [Fact]
    public void The_page_stands_in_main() => Assert.Equal("the page", RenderLayout().Find("main").TextContent.Trim());

    private IRenderedComponent<Layout> RenderLayout()
    {
        RenderFragment page = builder => builder.AddContent(0, "the page");
        return Render<Layout>(parameters => parameters.Add(layout => layout.Body, page));
    }

    private sealed class Notice : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, "<p id=\"notice\">A notice</p>");
    }

    private sealed class Dialog : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddMarkupContent(0, "<p id=\"dialog\">A dialog</p>");
    }
}
