using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Tests.Architecture;

/// <summary>The folders of ExpressiFy use each other in one direction.</summary>
public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.dll");

    // From the lowest layer to the highest: a namespace uses only those above it in this list.
    private static readonly string[] Order =
    [
        "ExpressiFy.Numerics",
        "ExpressiFy.Text",
        "ExpressiFy.Settings",
        "ExpressiFy.Text.Search",
        "ExpressiFy.Affect",
        "ExpressiFy.Catalogue",
        "ExpressiFy.Profiles.Learning",
        "ExpressiFy.Profiles",
        "ExpressiFy.Storage.Files",
        "ExpressiFy.Storage.Monitoring",
        "ExpressiFy.Storage",
        "ExpressiFy.Storage.Migrations.Sqlite",
        "ExpressiFy.Storage.Backups",
        "ExpressiFy.Recommendations.Requests",
        "ExpressiFy.Recommendations.Candidates",
        "ExpressiFy.Recommendations.Signals",
        "ExpressiFy.Recommendations.Reranking",
        "ExpressiFy.Recommendations.Explanations",
        "ExpressiFy.Recommendations",
        "ExpressiFy.Recommendations.Picks",
        "ExpressiFy.Recommendations.Similar",
        "ExpressiFy.Recommendations.Groups",
        "ExpressiFy.Imports.Fields",
        "ExpressiFy.Imports.Columns",
        "ExpressiFy.Imports.Uploads",
        "ExpressiFy.Imports.Reading",
        "ExpressiFy.Imports.Matching",
        "ExpressiFy.Imports",
        "ExpressiFy.Metadata.Results",
        "ExpressiFy.Metadata.Caching",
        "ExpressiFy.Metadata.Http",
        "ExpressiFy.Metadata.Providers",
        "ExpressiFy.Metadata.Providers.Deezer",
        "ExpressiFy.Metadata.Providers.ITunes",
        "ExpressiFy.Metadata.Providers.MusicBrainz",
        "ExpressiFy.Metadata.Providers.Omdb",
        "ExpressiFy.Metadata.Providers.Tmdb",
        "ExpressiFy.Metadata",
        "ExpressiFy",
    ];

    [Fact]
    public void No_two_folders_use_each_other() => OneWay.AssertNoCycles(Assembly);

    [Fact]
    public void Folders_use_only_lower_layers() => OneWay.AssertOrder(Assembly, Order);
}
