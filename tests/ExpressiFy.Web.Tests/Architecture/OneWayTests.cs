using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Web.Tests.Architecture;

/// <summary>The folders of ExpressiFy.Web know each other in one direction.</summary>
public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Web.dll");

    /// <summary>Each knows only those before it.</summary>
    private static readonly string[] Order =
    [
        // Written by source generators: the framework's and the compiler's, not a folder of the program.
        "Microsoft.CodeAnalysis",
        "System.Runtime.CompilerServices",
        "Microsoft.Extensions.Validation.Embedded",
        "Microsoft.AspNetCore.OpenApi.Generated",
        "ExpressiFy.Web.Hosting.Queries",
        "ExpressiFy.Web.Hosting",
        "ExpressiFy.Web.Ui",
        "ExpressiFy.Web.Artwork.Inks",
        "ExpressiFy.Web.Artwork.Kinds",
        "ExpressiFy.Web.Artwork.Drawings",
        "ExpressiFy.Web.Titles",
        "ExpressiFy.Web.Artwork",
        "ExpressiFy.Web.Account",
        "ExpressiFy.Web.Library",
        "ExpressiFy.Web.Providers",
        "ExpressiFy.Web.Device",
        "ExpressiFy.Web.Photo",
        "ExpressiFy.Web.Live",
        "ExpressiFy.Web.SharedLists",
        "ExpressiFy.Web.Recommendations",
        "ExpressiFy.Web.MoodMaps",
        "ExpressiFy.Web.Picks",
        "ExpressiFy.Web.Playlists",
        "ExpressiFy.Web.Streaming",
        "ExpressiFy.Web.TitlePages",
        "ExpressiFy.Web.Discover",
        "ExpressiFy.Web.Imports",
        "ExpressiFy.Web.Start",
        "ExpressiFy.Web.Search",
        "ExpressiFy.Web.Group",
        "ExpressiFy.Web.Home",
        // Written by a source generator: knows the queries of every feature.
        "Microsoft.Extensions.Validation.Generated",
        "ExpressiFy.Web",
    ];

    [Fact]
    public void No_two_folders_know_each_other() => OneWay.AssertNoCycles(Assembly);

    [Fact]
    public void Folders_know_only_those_below_them() => OneWay.AssertOrder(Assembly, Order);
}
