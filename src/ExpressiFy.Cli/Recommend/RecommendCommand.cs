using System.CommandLine;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Cli.Recommend;

/// <summary>`expressify recommend`: films or tracks for a mood.</summary>
internal sealed class RecommendCommand
{
    private const int UsualCount = 12, MostCount = RecommendationRequest.MaxCount;

    public required RecommendationRequest Request { get; init; }

    public required bool Json { get; init; }

    public static Command Describe(Screen screen)
    {
        var expression = new Option<string?>("--expression") { Description = "What the expression looks like; none to browse." };
        expression.AcceptOnlyFromAmong([.. ExpressionLabels.All.Select(one => one.Name())]);
        var aim = new Option<string?>("--aim")
        {
            Description = "match fits the mood, lift leads toward pleasant and active, calm toward pleasant and quiet, surprise comes from another corner, browse has no mood. "
                + "Match when there is an expression, else browse.",
        };
        aim.AcceptOnlyFromAmong("match", "lift", "calm", "surprise", "browse");
        var medium = new Option<string>("--medium") { Description = "Films or music.", DefaultValueFactory = _ => "film" };
        medium.AcceptOnlyFromAmong("film", "track");
        var count = new Option<int>("--count") { Description = $"How many, 1…{MostCount}.", DefaultValueFactory = _ => UsualCount };
        count.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number is < 1 or > MostCount)
                option.AddError($"--count is 1 to {MostCount}.");
        });
        var genre = new Option<string?>("--genre") { Description = "Only this genre, e.g. Comedy or Jazz." };
        var fromYear = new Option<int?>("--from-year") { Description = "Only titles of this year or later.", HelpName = "year" };
        var toYear = new Option<int?>("--to-year") { Description = "Only titles of this year or earlier.", HelpName = "year" };
        var maxRuntime = new Option<int?>("--max-runtime") { Description = "Only films of at most so many minutes.", HelpName = "minutes" };
        var json = new Option<bool>("--json")
        {
            Description = "One JSON object in the shape of the HTTP API, without artwork, rating and links.",
        };

        var command = new DescribedCommand(
            "recommend",
            "Films or music that fit a mood, lift it or calm it, each with the reason why.",
            "expressify recommend --expression sad --aim lift --medium film",
            "expressify recommend --expression angry --aim calm --medium track --count 5",
            "expressify recommend --aim browse --genre Comedy --from-year 1990 --max-runtime 100 --json")
        {
            expression, aim, medium, count, genre, fromYear, toYear, maxRuntime, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(expression) is null && result.GetResult(aim) is { Tokens: [{ Value: not ("browse" or "surprise") and var wanted }] })
                result.AddError($"To {wanted} a mood, say --expression.");
        });
        return command.Runs(screen, (parsed, _) =>
        {
            var named = ExpressionLabels.TryParse(parsed.GetValue(expression), out var known) ? known : (Expression?)null;
            var request = new RecommendationRequest(
                Enum.Parse<Medium>(parsed.GetRequiredValue(medium), ignoreCase: true),
                parsed.GetValue(aim) is { } wanted ? Enum.Parse<Aim>(wanted, ignoreCase: true) : named is null ? Aim.Browse : Aim.Match,
                named?.Affect(),
                parsed.GetValue(count))
            {
                Expression = named,
                Genre = parsed.GetValue(genre),
                FromYear = parsed.GetValue(fromYear),
                ToYear = parsed.GetValue(toYear),
                MaxRuntime = parsed.GetValue(maxRuntime),
            };
            return Task.FromResult(new RecommendCommand { Request = request, Json = parsed.GetValue(json) }.Run(screen, TimeProvider.System));
        });
    }

    public int Run(Screen screen, TimeProvider time)
    {
        var result = new Recommender(TitleCatalogue.BuiltIn(), time).Recommend(Request, Profile.Empty);
        if (Json)
            screen.Output.WriteLine(CardList.ToJson(result));
        else
            CardList.Show(screen, result.Cards);
        if (result.Cards.Count == 0)
            screen.WriteNote("No title of the catalogue passes these filters.");
        return ExitCode.Done;
    }
}
