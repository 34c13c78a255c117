using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>One thing that speaks for or against a title.</summary>
public interface IRankingSignal
{
    /// <summary>How much it counts beside the others; they need not sum to 1.</summary>
    double Weight { get; }

    /// <summary>0 speaks against, 0.5 says nothing, 1 speaks for. Says what is meant; <see cref="ScoreAll"/> says the same faster.</summary>
    double Score(Candidate candidate, RankingContext context);

    /// <summary>The same for every title of a table, into <paramref name="scores"/> (as long as the table); equal to within 1e-4.</summary>
    void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        for (var row = 0; row < scores.Length; row++)
            scores[row] = (float)Score(table.Candidates[row], context);
    }

    /// <summary>A true sentence on why it speaks for the title; null when it does not, or has nothing to say.</summary>
    Reason? Explain(Candidate candidate, RankingContext context);
}
