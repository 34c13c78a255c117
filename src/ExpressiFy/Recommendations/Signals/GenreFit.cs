using System.Collections.Frozen;
using System.Numerics;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>Genres that help an aim or work against it, whatever the mood tags say.</summary>
public sealed class GenreFit : IRankingSignal
{
    // Mood tags already carry most of what a genre promises; this settles near equals.
    private const double SignalWeight = 0.06;

    private static readonly FrozenSet<string> Lifting = Set("Comedy|Family|Musical|Music|Adventure|Sport|Pop|Soul|Funk|Disco|Ska|Latin|Afrobeat|House|Gospel");
    private static readonly FrozenSet<string> Weighing = Set("Horror|War|Thriller|Crime|Metal|Ambient");
    private static readonly FrozenSet<string> Calming = Set("Family|Romance|Documentary|Animation|Ambient|Classical|New Age|Folk|Jazz|Bossa Nova|Singer-Songwriter|Chanson");
    private static readonly FrozenSet<string> Stirring = Set("Horror|Thriller|Action|War|Crime|Metal|Punk|House|Disco|Ska");

    public double Weight => SignalWeight;

    public double Score(Candidate candidate, RankingContext context)
    {
        var (good, bad) = Sides(context.Request.Aim);
        var balance = 0;
        foreach (var genre in candidate.Title.Genres)
            balance += good.Contains(genre) ? 1 : bad.Contains(genre) ? -1 : 0;
        return 0.5 + (0.5 * Math.Clamp(balance, -1, 1));
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var (good, bad) = Sides(context.Request.Aim);
        if (good.Count == 0)
        {
            scores.Fill(0.5f);
            return;
        }

        var (pro, contra) = (Bits(table.Medium, good), Bits(table.Medium, bad));
        for (var row = 0; row < scores.Length; row++)
        {
            var genres = table.GenreBits[row];
            scores[row] = 0.5f + (0.5f * Math.Sign(BitOperations.PopCount(genres & pro) - BitOperations.PopCount(genres & contra)));
        }
    }

    /// <summary>Says only what was asked for: that a genre lifts or calms is our judgement, not a fact of the title.</summary>
    public Reason? Explain(Candidate candidate, RankingContext context) =>
        context.Request.Genre is { } wanted && candidate.Title.Genres.FirstOrDefault(genre => genre.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } genre
            ? new("genre", $"{genre}, as you asked")
            : null;

    private static (FrozenSet<string> Good, FrozenSet<string> Bad) Sides(Aim aim) => aim switch
    {
        Aim.Lift => (Lifting, Weighing),
        Aim.Calm => (Calming, Stirring),
        _ => (FrozenSet<string>.Empty, FrozenSet<string>.Empty),
    };

    private static uint Bits(Medium medium, FrozenSet<string> names) =>
        Genres.Of(medium).Select((name, index) => names.Contains(name) ? 1u << index : 0).Aggregate(0u, (bits, bit) => bits | bit);

    private static FrozenSet<string> Set(string names) => names.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
