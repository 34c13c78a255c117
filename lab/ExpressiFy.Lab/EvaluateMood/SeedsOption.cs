using System.CommandLine;
using ExpressiFy.Cli.Terminal;

namespace ExpressiFy.Lab.EvaluateMood;

/// <summary>How many lists are made, one for each seed from 0 on.</summary>
internal static class SeedsOption
{
    private const int Usual = 30;
    private const int Most = 1000;

    /// <param name="what">For what so many lists are made each.</param>
    /// <param name="least">The fewest.</param>
    public static Option<int> For(string what, int least)
    {
        var seeds = new Option<int>("--seeds")
        {
            Description = $"How many lists for each {what}, {least}…{Most}.",
            DefaultValueFactory = _ => Usual,
        };
        seeds.AcceptOnlyBetween(least, Most);
        return seeds;
    }
}
