using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.DataSets.Tests.Architecture;

/// <summary>The folders of ExpressiFy.DataSets use each other in one direction.</summary>
public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.DataSets.dll");

    // From the lowest layer to the highest: a namespace uses only those above it in this list.
    private static readonly string[] Order =
    [
        "ExpressiFy.DataSets.Files",
        "ExpressiFy.DataSets",
        "ExpressiFy.DataSets.Staging",
        "ExpressiFy.DataSets.Imdb",
        "ExpressiFy.DataSets.MovieLens",
        "ExpressiFy.DataSets.Wikidata",
        "ExpressiFy.DataSets.Music",
        "ExpressiFy.DataSets.Building",
    ];

    [Fact]
    public void No_two_folders_use_each_other() => OneWay.AssertNoCycles(Assembly);

    [Fact]
    public void Folders_use_only_lower_layers() => OneWay.AssertOrder(Assembly, Order);
}
