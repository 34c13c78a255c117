using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// How rare a title's genres, decade and languages are in its table; neutral for a title outside of a table.
/// </summary>
public sealed class Novelty : IRankingSignal
{
    public double Score(Candidate candidate, RankingContext context) => candidate.Rarity ?? NeutralScore.Value;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) =>
        table.Rarities.CopyTo(scores);
}
