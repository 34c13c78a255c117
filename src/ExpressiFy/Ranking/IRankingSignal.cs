namespace ExpressiFy.Ranking;

/// <summary>One thing that speaks for or against a title.</summary>
public interface IRankingSignal
{
    /// <summary>How much it counts beside the others; they need not sum to 1.</summary>
    double Weight { get; }

    /// <summary>0 speaks against, 0.5 says nothing, 1 speaks for.</summary>
    double Score(Candidate candidate, Occasion occasion);

    /// <summary>A true sentence on why it speaks for the title; null when it does not, or has nothing to say.</summary>
    Reason? Explain(Candidate candidate, Occasion occasion);
}
