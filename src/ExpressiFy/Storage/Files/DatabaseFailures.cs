using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage.Files;

/// <summary>Tells failures of the database, which the operator can end, from mistakes of the program.</summary>
public static class DatabaseFailures
{
    // SQLite's primary result codes, https://sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    // Linux's errno and Windows' codes of a full disk or an exhausted quota.
    private static readonly int[] FullDisk = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The problem behind an exception or its inner ones; null when the database is not at fault.</summary>
    public static DatabaseProblem? Of(Exception? failure)
    {
        for (var current = failure; current is not null; current = current.InnerException)
        {
            if (current is DatabaseUnavailableException unavailable)
                return unavailable.Problem;
            if (current is SqliteException sqlite)
                return IsWithoutTables(sqlite) ? WithoutTables() : OfCode(sqlite.SqliteErrorCode);
        }

        return null;
    }

    /// <summary>The problem behind a file's failure.</summary>
    internal static DatabaseProblem OfFile(Exception failure)
    {
        if (failure is not IOException)
            return NotWritable(failure.Message);
        return FullDisk.Contains(failure.HResult) ? DiskFull() : NotWritable(failure.Message);
    }

    internal static DatabaseProblem DiskFull() => new(
        DatabaseFault.DiskFull, "The disk of the database is full.", "Free some space on it.");

    internal static DatabaseProblem Damaged(string detail) => new(
        DatabaseFault.Damaged,
        "The database is damaged.",
        $"Bring back a backup: expressify restore FILE. ({detail})");

    internal static DatabaseProblem NotWritable(string detail) => new(
        DatabaseFault.NotWritable,
        "The database cannot be written.",
        $"Give this account the file and its folder, and mount the disk writable. {SqliteAddress.OtherPlace} "
            + $"({detail})");

    internal static DatabaseProblem WithoutTables() => new(
        DatabaseFault.Missing,
        "The database is gone.",
        "There are no tables in it. Bring back a backup: expressify restore FILE.");

    // SQLite has no code of its own for it.
    private static bool IsWithoutTables(SqliteException failure) =>
        failure.Message.Contains("no such table", StringComparison.Ordinal);

    private static DatabaseProblem? OfCode(int code) => code switch
    {
        Busy or Locked => new(
            DatabaseFault.Locked,
            "Another program holds the database.",
            "End the program that has it open, such as an editor or a backup."),
        ReadOnly => NotWritable("read-only"),
        IoError => new(
            DatabaseFault.DiskError,
            "The disk of the database reports errors.",
            "Check the disk, its free space, and that a plain file is named."),
        Corrupt => Damaged("malformed"),
        NoDatabase => Damaged("not a database of SQLite"),
        Full => DiskFull(),
        CannotOpen => new(
            DatabaseFault.Unopened,
            "The database cannot be opened.",
            $"Check that its folder exists and that this account may use it. {SqliteAddress.OtherPlace}"),
        _ => null,
    };
}
