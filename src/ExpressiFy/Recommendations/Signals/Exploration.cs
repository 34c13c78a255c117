using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary><see cref="DailyShuffle"/> with the larger weight that a surprise gives it.</summary>
public sealed class Exploration : IRankingSignal
{
    private static readonly DailyShuffle Shuffle = new();

    public double Score(Candidate candidate, RankingContext context) => Shuffle.Score(candidate, context);

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) =>
        Shuffle.ScoreAll(table, context, scores);
}
