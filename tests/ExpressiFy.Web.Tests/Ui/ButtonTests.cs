using Bunit;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Tests.Ui;

public sealed class ButtonTests : ComponentTest
{
    [Fact]
    public void With_an_address_it_is_a_link_that_looks_like_a_button()
    {
        var button = Render<Button>(parameters => parameters
            .Add(component => component.Href, "/library")
            .Add(component => component.Kind, ButtonKind.Danger));
        Assert.Equal("button danger", button.Find("a").ClassName);
    }

    [Fact]
    public void Without_an_address_it_is_a_button_with_the_given_attributes()
    {
        var button = Render<Button>(parameters => parameters
            .Add(component => component.Kind, ButtonKind.Primary)
            .AddUnmatched("name", "do")
            .AddUnmatched("disabled", true));
        var element = button.Find("button.primary");
        Assert.Equal("do", element.GetAttribute("name"));
        Assert.True(element.HasAttribute("disabled"));
    }
}
