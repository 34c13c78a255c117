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
        Services.AddSingleton(new NavigationLink("/later", "Later", Order: 2));
        Services.AddSingleton(new NavigationLink("/first", "First", Order: 1));
        var labels = RenderLayout().FindAll("nav a").Select(link => link.TextContent);
        Assert.Equal(["First", "Later"], labels);
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
