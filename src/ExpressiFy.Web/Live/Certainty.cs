namespace ExpressiFy.Web.Live;

/// <summary>The words for a share. live-texts.js has the same thresholds for live readings.</summary>
public static class Certainty
{
    private const double VerySure = 0.85;
    private const double FairlySure = 0.65;
    private const double NotSoSure = 0.45;

    /// <summary>E.g. "Fairly sure" for 0.72.</summary>
    public static string Describe(double share) => share switch
    {
        >= VerySure => "Very sure",
        >= FairlySure => "Fairly sure",
        >= NotSoSure => "Not so sure",
        _ => "Only a guess",
    };
}
