using System.CommandLine;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>The options of simulate that concern tastes.</summary>
internal sealed class SimulatedTasteOptions
{
    private const int DefaultSeeds = 3;
    private const int MostSeeds = 100;

    public SimulatedTasteOptions() => Seeds.AcceptOnlyBetween(1, MostSeeds);

    public Option<string?> Host { get; } = new("--host")
    {
        Description = "Measures a running host over HTTP; the recommender of this program when left out.",
        HelpName = "address",
    };

    public Option<string?> Before { get; } = new("--before")
    {
        Description = "A host of an earlier version, whose figures are printed beside.",
        HelpName = "address",
    };

    public Option<string?> Tastes { get; } = new("--tastes")
    {
        Description = "A JSON file of other tastes, of the form of the built-in one.",
        HelpName = "file",
    };

    public Option<int> Seeds { get; } = new("--seeds")
    {
        Description = $"How many people of each taste are made up, 1…{MostSeeds}.",
        DefaultValueFactory = _ => DefaultSeeds,
    };

    /// <summary>What the command line asks for.</summary>
    public TasteMeasurement Read(ParseResult parsed) => new(
        AddressOf(parsed.GetValue(Host)),
        AddressOf(parsed.GetValue(Before)),
        parsed.GetValue(Tastes) is { } file ? TastePredicates.Read(file) : TastePredicates.BuiltIn,
        parsed.GetValue(Seeds));

    private static Uri? AddressOf(string? text)
    {
        if (text is null)
            return null;
        var isAddress = Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https";
        return isAddress ? address : throw new Failure($"{text} is no address; expected http://localhost:5080.");
    }
}
