using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExpressiFy.Testing;
using ExpressiFy.Web.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>The icons of pages.</summary>
public sealed partial class IconSpriteTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "ExpressiFy.Web");

    [Fact]
    public void Every_icon_that_a_component_names_is_in_the_sprite()
    {
        var named = Directory.GetFiles(Web, "*.razor", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .SelectMany(text => IconName().Matches(text).Concat(WordIcon().Matches(text)))
            .Select(match => match.Groups[1].Value.ToLowerInvariant())
            .Concat(Links.Select(link => link.Icon!))
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.Equal(named.Order(StringComparer.Ordinal), IconSprite.Names);
    }

    [Fact]
    public async Task The_sprite_has_a_shape_for_every_name_and_names_its_licence()
    {
        var browser = host.Browser();
        var reply = await browser.GetAsync(IconSprite.AddressOf("like"));
        Assert.Equal("image/svg+xml", reply.Content.Headers.ContentType?.MediaType);
        var text = await reply.Content.ReadAsStringAsync();
        var symbols = XDocument.Parse(text).Root!.Elements().ToList();
        Assert.Equal(IconSprite.Names, symbols.Select(symbol => symbol.Attribute("id")!.Value));
        Assert.All(symbols, symbol => Assert.NotEmpty(symbol.Elements()));
        Assert.Contains("/licences/lucide.txt", text, StringComparison.Ordinal);
        foreach (var licence in new[] { "lucide", "besley", "libre-franklin" })
            Assert.NotEmpty(await browser.GetStringAsync($"/licences/{licence}.txt"));
    }

    private IEnumerable<NavigationLink> Links =>
        host.Services.GetServices<NavigationLink>().Where(link => link.Icon is not null);

    [GeneratedRegex("<Icon Name=\"([a-z]+)\"", RegexOptions.None, 1000)]
    private static partial Regex IconName();

    // A button of feedback has the icon of its kind.
    [GeneratedRegex("<WordButton[^>]*Kind=\"FeedbackKind\\.([A-Za-z]+)\"", RegexOptions.None, 1000)]
    private static partial Regex WordIcon();
}
