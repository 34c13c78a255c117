using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>How widely a title is known: 1 to 10 scores 0 to 1.</summary>
public sealed class Familiarity : IRankingSignal
{
    public double Score(Candidate candidate, RankingContext context) => candidate.Popularity;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) =>
        table.Popularity.CopyTo(scores);
}
