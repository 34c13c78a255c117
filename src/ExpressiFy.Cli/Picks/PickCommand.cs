using System.CommandLine;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Recommend;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Cli.Picks;

/// <summary>`expressify pick`: one film, series or track for a mood, and two alternatives.</summary>
internal sealed class PickCommand
{
    public required RecommendationRequest Request { get; init; }

    public required bool Json { get; init; }

    public static Command Describe(Screen screen)
    {
        var options = new RecommendOptions();
        var command = new DescribedCommand(
            "pick",
            "One film, series or track for a mood, with the reason why, and two others of another kind or tone.",
            "expressify pick --expression sad --aim lift",
            "expressify pick --expression happy --max-runtime 100 --json");
        options.AddTo(command, hasCount: false);
        return command.Runs(screen, (parsed, _) =>
        {
            var pick = new PickCommand { Request = options.RequestOf(parsed), Json = options.IsJson(parsed) };
            return pick.Run(screen, TimeProvider.System);
        });
    }

    public int Run(Screen screen, TimeProvider time)
    {
        var pick = new PickRecommender(TitleCatalogue.BuiltIn(), time).Choose(Request, Profile.Empty);
        if (Json)
            screen.Output.WriteLine(PickListing.ToJson(pick));
        else
            PickListing.Show(screen, pick);
        if (pick.Card is null)
            screen.WriteNote("No title of the catalogue passes these filters.");
        return ExitCode.Done;
    }
}
