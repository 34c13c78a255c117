using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// One criterion of ranking. To add one: a class with its formula in this folder, its weight in
/// <see cref="SignalWeights"/>, and, if it can be explained, its reason in Explanations/Explainer.cs.
/// </summary>
public interface IRankingSignal
{
    /// <summary>
    /// Whether the score depends on <see cref="RankingContext.Target"/> and so differs between the steps of a path.
    /// </summary>
    bool DependsOnTarget => false;

    /// <summary>0…1: 0 against the title, 0.5 neutral, 1 for it. The definition of the signal.</summary>
    double Score(Candidate candidate, RankingContext context);

    /// <summary>
    /// <see cref="Score"/> of every title of a table, equal to within 1e-4; <paramref name="scores"/> is as long as the
    /// table. This default computes title by title; signals override it with vector arithmetic.
    /// </summary>
    void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        for (var index = 0; index < scores.Length; index++)
            scores[index] = (float)Score(table.Candidates[index], context);
    }
}
