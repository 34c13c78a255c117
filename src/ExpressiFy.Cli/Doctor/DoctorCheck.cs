namespace ExpressiFy.Cli.Doctor;

/// <summary>Checks one thing that ExpressiFy needs or can use.</summary>
/// <param name="Subject">What is checked.</param>
/// <param name="Run">Runs the check. An exception means that the subject is missing.</param>
internal sealed record DoctorCheck(string Subject, Func<DoctorResult> Run);
