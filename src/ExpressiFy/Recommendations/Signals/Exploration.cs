using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>The dice of <see cref="DailyShuffle"/> with more say, for who wants to be surprised.</summary>
public sealed class Exploration : IRankingSignal
{
    // As much as rarity: a surprise that came the same every time would be none.
    private const double SignalWeight = 0.25;

    private static readonly DailyShuffle Shuffle = new();

    public double Weight => SignalWeight;

    public double Score(Candidate candidate, RankingContext context) => Shuffle.Score(candidate, context);

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) => Shuffle.ScoreAll(table, context, scores);

    public Reason? Explain(Candidate candidate, RankingContext context) => null;
}
