using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// How much rarer a title's genres, decade and languages are than is usual in its table; neutral for a usual title, and
/// for one outside of a table.
/// </summary>
public sealed class Novelty : IRankingSignal
{
    public double Score(Candidate candidate, RankingContext context) => candidate.Rarity ?? NeutralScore.Value;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) =>
        table.Rarities.CopyTo(scores);
}
