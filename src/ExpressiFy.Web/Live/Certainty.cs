namespace ExpressiFy.Web.Live;

/// <summary>The words for a share. LivePanel.razor.js has the same thresholds for live readings.</summary>
public static class Certainty
{
    private const double VerySure = 0.85;
    private const double FairlySure = 0.65;
    private const double NotSoSure = 0.45;

    /// <summary>E.g. "fairly sure, 72 %" for 0.72.</summary>
    public static string Describe(double share) => $"{Name(share)}, {Math.Round(share * 100)} %";

    private static string Name(double share) => share switch
    {
        >= VerySure => "very sure",
        >= FairlySure => "fairly sure",
        >= NotSoSure => "not so sure",
        _ => "only a guess",
    };
}
