using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.Titles;

/// <summary>Why a provider gave nothing, as JSON and people read it.</summary>
public static class AbsenceNames
{
    /// <summary>"not-configured", "not-found", "over-quota", "key-refused", "unreachable"; "none" when it gave something.</summary>
    public static string Name(this Absence absence) => absence switch
    {
        Absence.NotConfigured => "not-configured",
        Absence.NotFound => "not-found",
        Absence.OverQuota => "over-quota",
        Absence.KeyRefused => "key-refused",
        Absence.Unreachable => "unreachable",
        _ => "none",
    };

    /// <summary>A sentence about the provider, e.g. "It refused the key."</summary>
    public static string Told(this Absence absence) => absence switch
    {
        Absence.NotConfigured => "It is switched off.",
        Absence.NotFound => "It does not know this title.",
        Absence.OverQuota => "It has had as many requests as it allows for now.",
        Absence.KeyRefused => "It refused the key.",
        Absence.Unreachable => "It did not answer, or not sensibly.",
        _ => "",
    };
}
