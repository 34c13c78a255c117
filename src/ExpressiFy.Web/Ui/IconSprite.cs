using System.Xml.Linq;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Ui;

/// <summary>/icons.svg: the icons that pages use, from Lucide (ISC licence), each under a name of ours.</summary>
public static class IconSprite
{
    private const string Address = "/icons.svg";
    private const string Folder = "icons/";
    private const string OneDay = "public, max-age=86400";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The names, as the project file gives them to the files of Lucide.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(IconSprite).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal),
    ];

    private static readonly string Text = Build();

    /// <summary>The address of one icon.</summary>
    public static string AddressOf(string name) => $"{Address}#{name}";

    public static void MapIconSprite(this WebApplication app) => app
        .MapGet(Address, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = OneDay;
            return TypedResults.Text(Text, "image/svg+xml");
        })
        .ExcludeFromDescription()
        .WithoutRequestLimit("One small text that every page loads.");

    private static string Build()
    {
        var sprite = new XElement(Svg + "svg", new XComment(" Lucide, ISC: /licences/lucide.txt "));
        foreach (var name in Names)
        {
            using var file = typeof(IconSprite).Assembly.GetManifestResourceStream($"{Folder}{name}.svg")!;
            var shapes = XElement.Load(file).Elements();
            sprite.Add(new XElement(
                Svg + "symbol", new XAttribute("id", name), new XAttribute("viewBox", "0 0 24 24"), shapes));
        }

        return sprite.ToString(SaveOptions.DisableFormatting);
    }
}
