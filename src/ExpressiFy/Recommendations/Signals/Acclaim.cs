using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>How highly a title is regarded.</summary>
public sealed class Acclaim : IRankingSignal
{
    // Everything in the catalogue is liked by someone; acclaim decides between titles that fit alike. At twice the weight, lists held
    // little else than the most acclaimed.
    private const double SignalWeight = 0.05;

    public double Weight => SignalWeight;

    public double Score(Candidate candidate, RankingContext context) => (candidate.Title.Acclaim - 1) / 2d;

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores) => table.Acclaim.CopyTo(scores);

    public Reason? Explain(Candidate candidate, RankingContext context) => candidate.Title.Acclaim switch
    {
        3 => new("quality", "Counted among the best of its kind"),
        2 => new("quality", "Widely praised"),
        _ => null,
    };
}
