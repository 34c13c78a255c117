using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>How highly a title is regarded: acclaim 1, 2, 3 scores 0, 0.5, 1.</summary>
public sealed class Acclaim : IRankingSignal
{
    public double Score(Candidate candidate, RankingContext context) => candidate.Acclaim;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) =>
        table.Acclaim.CopyTo(scores);
}
