namespace ExpressiFy.Cli.Doctor;

/// <summary>Whether the folder of the default database can be written.</summary>
internal static class DatabaseExamination
{
    public static (Verdict Verdict, string Found) Look()
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "ExpressiFy");
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return (Verdict.There, $"{folder} can be written");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (Verdict.Missing, $"{folder} cannot be written: {problem.Message}");
        }
    }
}
