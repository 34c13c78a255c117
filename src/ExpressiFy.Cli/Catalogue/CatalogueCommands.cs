using System.CommandLine;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Cli.Catalogue;

/// <summary>`expressify catalogue`: the commands about the titles.</summary>
internal static class CatalogueCommands
{
    public static Command Describe(Screen screen)
    {
        var check = CatalogueCheckCommand.Describe(screen);
        var build = CatalogueBuildCommand.Describe(screen);
        return new DescribedCommand(
            "catalogue",
            "The films, series and tracks that come with ExpressiFy, and those of data sets.",
            [.. check.Examples, .. build.Examples])
        {
            check, build,
        };
    }
}
