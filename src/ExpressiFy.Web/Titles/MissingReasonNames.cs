using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.Titles;

/// <summary>Why a provider gave nothing, in JSON and for people.</summary>
public static class MissingReasonNames
{
    /// <summary>
    /// "not-configured", "not-found", "over-quota", "key-refused" or "unreachable"; "none" when it gave something.
    /// </summary>
    public static string Name(this MissingReason reason) => reason switch
    {
        MissingReason.NotConfigured => "not-configured",
        MissingReason.NotFound => "not-found",
        MissingReason.OverQuota => "over-quota",
        MissingReason.KeyRefused => "key-refused",
        MissingReason.Unreachable => "unreachable",
        _ => "none",
    };

    /// <summary>A sentence about the provider, e.g. "It refused the key."</summary>
    public static string Sentence(this MissingReason reason) => reason switch
    {
        MissingReason.NotConfigured => "It is switched off.",
        MissingReason.NotFound => "It does not know this title.",
        MissingReason.OverQuota => "It has had as many requests as it allows for now.",
        MissingReason.KeyRefused => "It refused the key.",
        MissingReason.Unreachable => "It did not answer, or not sensibly.",
        _ => "",
    };
}
