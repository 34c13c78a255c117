using System.CommandLine;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Cli.Recommend;

/// <summary>`expressify recommend`: films, series or tracks for a mood.</summary>
internal sealed class RecommendCommand
{
    public required RecommendationRequest Request { get; init; }

    public required bool Json { get; init; }

    public static Command Describe(Screen screen)
    {
        var options = new RecommendOptions();
        var command = new DescribedCommand(
            "recommend",
            "Films, series or music that fit a mood, lift it or calm it, each with the reason why.",
            "expressify recommend --expression sad --aim lift --medium film",
            "expressify recommend --expression angry --aim calm --medium track --count 5",
            "expressify recommend --aim browse --genre Comedy --from-year 1990 --max-runtime 100 --json");
        options.AddTo(command);
        return command.Runs(screen, (parsed, _) =>
        {
            var recommend = new RecommendCommand
            {
                Request = options.RequestOf(parsed),
                Json = options.IsJson(parsed),
            };
            return recommend.Run(screen, TimeProvider.System);
        });
    }

    public int Run(Screen screen, TimeProvider time)
    {
        var result = new Recommender(TitleCatalogue.BuiltIn(), time).Recommend(Request, Profile.Empty);
        if (Json)
            screen.Output.WriteLine(RecommendListing.ToJson(result));
        else
            RecommendListing.Show(screen, result.Cards);
        if (result.Cards.Count == 0)
            screen.WriteNote("No title of the catalogue passes these filters.");
        return ExitCode.Done;
    }
}
