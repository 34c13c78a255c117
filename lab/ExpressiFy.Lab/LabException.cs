namespace ExpressiFy.Lab;

/// <summary>Something a person can put right: a file that is missing or malformed, a recipe that does not work. The message is one line that says what and where.</summary>
public sealed class LabException(string message) : Exception(message)
{
    /// <summary>"file:line: what is wrong", the form that editors jump to.</summary>
    public static LabException AtLine(string file, int line, string what) => new($"{file}:{line}: {what}");
}
