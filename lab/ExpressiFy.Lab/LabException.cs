namespace ExpressiFy.Lab;

/// <summary>
/// A problem that the user can fix: a missing or malformed file, an invalid recipe. The message is one line that names
/// the file and the problem.
/// </summary>
public sealed class LabException(string message) : Exception(message)
{
    /// <summary>An exception with the message "file:line: problem", a form that editors link to.</summary>
    public static LabException AtLine(string file, int line, string problem) => new($"{file}:{line}: {problem}");
}
