namespace ExpressiFy.Cli.Doctor;

/// <summary>The outcome of a <see cref="DoctorCheck"/>.</summary>
internal enum CheckStatus
{
    /// <summary>Available.</summary>
    There,

    /// <summary>Not available, but required.</summary>
    Missing,

    /// <summary>Not available and not required.</summary>
    Optional,
}
