namespace ExpressiFy.Web.Live;

/// <summary>A share in words. LivePanel.razor.js says the same of live readings.</summary>
public static class Certainty
{
    /// <summary>E.g. "fairly sure, 72 %".</summary>
    public static string Describe(double share) => $"{Name(share)}, {Math.Round(share * 100)} %";

    private static string Name(double share) => share switch
    {
        >= .85 => "very sure",
        >= .65 => "fairly sure",
        >= .45 => "not so sure",
        _ => "only a guess",
    };
}
