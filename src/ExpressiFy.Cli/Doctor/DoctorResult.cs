namespace ExpressiFy.Cli.Doctor;

/// <summary>Whether something is there.</summary>
internal enum CheckStatus
{
    There,

    /// <summary>Not there, and nothing works without it.</summary>
    Missing,

    /// <summary>Not there, and not needed either.</summary>
    Optional,
}

/// <summary>What one look found.</summary>
/// <param name="Verdict">Whether it is there.</param>
/// <param name="Subject">What was looked for.</param>
/// <param name="Details">Version or place; where it is missing, what to do.</param>
internal sealed record DoctorResult(CheckStatus Verdict, string Subject, string Details);

/// <summary>One thing to look at.</summary>
internal sealed record DoctorCheck(string Subject, Func<DoctorResult> Run)
{
    /// <summary>An examination of something that is there, or needed: the text tells.</summary>
    public static DoctorCheck Of(string what, Func<(CheckStatus Verdict, string Found)> look) => new(what, () =>
    {
        var (status, found) = look();
        return new(status, what, found);
    });
}
