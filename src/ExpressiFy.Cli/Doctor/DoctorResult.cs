namespace ExpressiFy.Cli.Doctor;

/// <summary>Whether something is there.</summary>
internal enum Verdict
{
    There,

    /// <summary>Not there, and nothing works without it.</summary>
    Missing,

    /// <summary>Not there, and not needed either.</summary>
    Optional,
}

/// <summary>What one look found.</summary>
/// <param name="Verdict">Whether it is there.</param>
/// <param name="What">What was looked for.</param>
/// <param name="Found">Version or place; where it is missing, what to do.</param>
internal sealed record Finding(Verdict Verdict, string What, string Found);

/// <summary>One thing to look at.</summary>
internal sealed record Examination(string What, Func<Finding> Look)
{
    /// <summary>An examination of something that is there, or needed: the text tells.</summary>
    public static Examination Of(string what, Func<(Verdict Verdict, string Found)> look) => new(what, () =>
    {
        var (verdict, found) = look();
        return new(verdict, what, found);
    });
}
