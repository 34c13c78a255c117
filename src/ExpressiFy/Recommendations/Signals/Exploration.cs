using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>The dice of <see cref="Freshness"/> with more say, for who wants to be surprised.</summary>
public sealed class Toss : IRankingSignal
{
    // As much as rarity: a surprise that came the same every time would be none.
    private const double Share = 0.25;

    private static readonly Freshness Dice = new();

    public double Weight => Share;

    public double Score(Candidate candidate, Occasion occasion) => Dice.Score(candidate, occasion);

    public void ScoreAll(CandidateTable table, Occasion occasion, Span<float> scores) => Dice.ScoreAll(table, occasion, scores);

    public Reason? Explain(Candidate candidate, Occasion occasion) => null;
}
