namespace ExpressiFy.Training.Data;

/// <summary>A data file is missing or not what it should be. The message is one line that names the file and, where there is one, the line.</summary>
public sealed class DataFileException(string message) : Exception(message)
{
    /// <summary>"file:line: what is wrong", the form that editors jump to.</summary>
    public static DataFileException AtLine(string file, int line, string what) => new($"{file}:{line}: {what}");
}
