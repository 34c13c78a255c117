using ExpressiFy.Storage.Files;

namespace ExpressiFy.Storage.Backups;

/// <summary>Writes the database to one file, while hosts read and write it.</summary>
public static class DatabaseBackup
{
    private static readonly byte[] Header = "SQLite format 3\0"u8.ToArray();

    /// <summary>
    /// Writes what is committed now. A backup that was there under the name is replaced once the new one is checked and
    /// on the disk.
    /// </summary>
    /// <exception cref="DatabaseException">
    /// There is no database, it is damaged, or the file cannot be written or is no backup.
    /// </exception>
    public static void Write(SqliteAddress source, string file)
    {
        if (source.File is null)
            throw new DatabaseException($"{source.Name} is no file; there is nothing to back up.");
        if (!File.Exists(source.File))
            throw new DatabaseException($"There is no database at {source.File}. Name it with --database FILE.");

        var target = Path.GetFullPath(file);
        CheckTarget(source.File, target);
        var problem = ExpressiFyStorage.InspectionOf(source).OfContent();
        if (problem is not null && problem.Fault != DatabaseFault.Newer)
            throw new DatabaseException(problem.LineFor(source));
        try
        {
            DatabaseCopy.Write(source, target, overwrite: true);
        }
        catch (Exception failure) when (DatabaseFailures.Of(failure) is not null)
        {
            throw new DatabaseException(
                $"{DatabaseFailures.Of(failure)!.LineFor(source)} No backup was written to {target}.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"{target} cannot be written: {failure.Message}", failure);
        }
    }

    private static void CheckTarget(string source, string target)
    {
        if (string.Equals(source, target, StringComparison.Ordinal))
            throw new DatabaseException($"{target} is the database itself; give the backup another name.");
        if (Directory.Exists(target))
            throw new DatabaseException($"{target} is a folder; name a file in it.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new DatabaseException($"The folder of {target} does not exist; make it first.");
        if (File.Exists(target) && !IsDatabaseOrEmpty(target))
            throw new DatabaseException($"{target} is there already and is no backup; give another name.");
    }

    private static bool IsDatabaseOrEmpty(string file)
    {
        using var stream = File.OpenRead(file);
        var start = new byte[Header.Length];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return length == 0 || start.AsSpan().SequenceEqual(Header);
    }
}
