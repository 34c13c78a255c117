namespace ExpressiFy.Cli.Doctor;

/// <summary>The result of a <see cref="DoctorCheck"/>.</summary>
/// <param name="Status">Whether the subject is available.</param>
/// <param name="Details">Its version or place; when it is missing, what to do.</param>
internal sealed record DoctorResult(CheckStatus Status, string Details)
{
    public static DoctorResult There(string details) => new(CheckStatus.There, details);

    public static DoctorResult Missing(string details) => new(CheckStatus.Missing, details);

    public static DoctorResult Optional(string details) => new(CheckStatus.Optional, details);
}
