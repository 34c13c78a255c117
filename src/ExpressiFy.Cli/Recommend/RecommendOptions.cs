using System.CommandLine;
using System.CommandLine.Parsing;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Cli.Recommend;

/// <summary>The options of `expressify recommend` and `expressify pick` that they share.</summary>
internal sealed class RecommendOptions
{
    private const int DefaultCount = 12;
    private const int MostCount = RecommendationRequest.MaxCount;

    /// <summary>Aims that need no expression.</summary>
    private static readonly string[] AimsWithoutExpression = ["browse", "surprise"];

    private readonly Option<string?> expression = new("--expression")
    {
        Description = "What the expression looks like; none to browse.",
    };

    private readonly Option<IReadOnlyList<double>?> shares = new("--shares")
    {
        Description = "How the expression was read, with the shares of several that sum to 1, e.g. "
            + "happy=0.45,neutral=0.55; the largest is the expression when none is given.",
        HelpName = "expression=share,…",
        CustomParser = SharesText.Parse,
    };

    private readonly Option<string?> aim = new("--aim")
    {
        Description = "match fits the mood, lift leads toward pleasant and active, calm toward pleasant and quiet, "
            + "surprise comes from another corner, browse has no mood. Match when there is an expression, else browse.",
    };

    private readonly Option<string> medium = new("--medium")
    {
        Description = "Films, series or music.",
        DefaultValueFactory = _ => "film",
    };

    private readonly Option<int> count = new("--count")
    {
        Description = $"How many, 1…{MostCount}.",
        DefaultValueFactory = _ => DefaultCount,
    };

    private readonly Option<string?> genre = new("--genre")
    {
        Description = "Only this genre, e.g. Comedy or Jazz.",
    };

    private readonly Option<int?> fromYear = new("--from-year")
    {
        Description = "Only titles of this year or later.",
        HelpName = "year",
    };

    private readonly Option<int?> toYear = new("--to-year")
    {
        Description = "Only titles of this year or earlier.",
        HelpName = "year",
    };

    private readonly Option<int?> maxRuntime = new("--max-runtime")
    {
        Description = "Only films of at most so many minutes.",
        HelpName = "minutes",
    };

    private readonly Option<bool> json = new("--json")
    {
        Description = "One JSON object in the shape of the HTTP API, without artwork, rating and links.",
    };

    public RecommendOptions()
    {
        expression.AcceptOnlyFromAmong([.. ExpressionLabels.All.Select(label => label.Name())]);
        aim.AcceptOnlyFromAmong("match", "lift", "calm", "surprise", "browse");
        medium.AcceptOnlyFromAmong([.. MediumNames.All]);
        count.AcceptOnlyBetween(1, MostCount);
    }

    /// <summary>
    /// Adds the options and their validation to the command; without the count for one that has a fixed count.
    /// </summary>
    public void AddTo(Command command, bool hasCount = true)
    {
        Option[] options = [expression, shares, aim, medium, count, genre, fromYear, toYear, maxRuntime, json];
        foreach (var option in options.Where(option => hasCount || option != count))
            command.Options.Add(option);
        command.Validators.Add(RequireExpressionForAim);
    }

    /// <summary>Whether the answer is to be JSON.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>The request of a command line without errors.</summary>
    public RecommendationRequest RequestOf(ParseResult parsed)
    {
        var read = parsed.GetValue(shares);
        var label = ParseExpression(parsed.GetValue(expression)) ?? LargestOf(read);
        var request = new RecommendationRequest(
            Enum.Parse<Medium>(parsed.GetRequiredValue(medium), ignoreCase: true),
            ParseAim(parsed.GetValue(aim), label),
            label?.Affect(),
            parsed.GetValue(count));
        return request with
        {
            Expression = label,
            Shares = read,
            Genre = parsed.GetValue(genre),
            FromYear = parsed.GetValue(fromYear),
            ToYear = parsed.GetValue(toYear),
            MaxRuntime = parsed.GetValue(maxRuntime),
        };
    }

    private static Expression? ParseExpression(string? name) =>
        ExpressionLabels.TryParse(name, out var label) ? label : null;

    private static Expression? LargestOf(IReadOnlyList<double>? shares) =>
        shares is null ? null : ExpressionScores.FromWeights([.. shares]).Top;

    private static Aim ParseAim(string? name, Expression? label)
    {
        if (name is not null)
            return Enum.Parse<Aim>(name, ignoreCase: true);
        return label is null ? Aim.Browse : Aim.Match;
    }

    private void RequireExpressionForAim(CommandResult command)
    {
        if (command.GetResult(expression) is not null || command.GetResult(shares) is not null)
            return;
        var tokens = command.GetResult(aim)?.Tokens;
        if (tokens is { Count: 1 } && !AimsWithoutExpression.Contains(tokens[0].Value))
            command.AddError($"To {tokens[0].Value} a mood, say --expression.");
    }
}
