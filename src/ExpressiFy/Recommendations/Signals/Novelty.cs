using System.Globalization;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>How far from the beaten track a title is; asked only by who wants to be surprised.</summary>
public sealed class Novelty : IRankingSignal
{
    // As much as the dice: rare enough to be new, not so much that the rarest come every time.
    private const double SignalWeight = 0.25;

    public double Weight => SignalWeight;

    /// <summary>How rare its genres, decade and languages are among all titles; says nothing of a title outside of a table.</summary>
    public double Score(Candidate candidate, RankingContext context) => candidate.Rarity ?? 0.5;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) => table.Rarities.CopyTo(scores);

    /// <summary>Its corner of the catalogue, which anyone can check.</summary>
    public Reason? Explain(Candidate candidate, RankingContext context) => new("surprise", string.Create(CultureInfo.InvariantCulture,
        $"From another corner: {candidate.Title.Genres[0].ToLowerInvariant()} of the {candidate.Decade}s"));
}
