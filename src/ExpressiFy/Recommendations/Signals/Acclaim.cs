using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>How highly a title is regarded.</summary>
public sealed class Quality : IRankingSignal
{
    // Everything in the catalogue is liked by someone; acclaim decides between titles that fit alike. At twice the weight, lists held
    // little else than the most acclaimed.
    private const double Share = 0.05;

    public double Weight => Share;

    public double Score(Candidate candidate, Occasion occasion) => (candidate.Title.Acclaim - 1) / 2d;

    public void ScoreAll(CandidateTable table, Occasion occasion, Span<float> scores) => table.Acclaim.CopyTo(scores);

    public Reason? Explain(Candidate candidate, Occasion occasion) => candidate.Title.Acclaim switch
    {
        3 => new("quality", "Counted among the best of its kind"),
        2 => new("quality", "Widely praised"),
        _ => null,
    };
}
