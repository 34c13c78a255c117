using Microsoft.Data.Sqlite;

namespace ExpressiFy.Storage.Files;

/// <summary>
/// Looks whether a database can be used: for the start of the web host, while it runs, and for `expressify doctor`.
/// </summary>
/// <param name="address">The database.</param>
/// <param name="migrations">The migrations that this version of the program knows.</param>
public sealed class DatabaseInspection(SqliteAddress address, IReadOnlyCollection<string> migrations)
{
    // What feedback writes is smaller, an import of lists larger.
    private const int ProbeBytes = 64 * 1024;

    private const string History = "__EFMigrationsHistory";

    // Names that start with these are SQLite's own and the migrator's.
    private static readonly string[] TechnicalTables = ["sqlite_", "__EF"];

    /// <summary>The database that is looked at.</summary>
    public SqliteAddress Address => address;

    /// <summary>
    /// The problem of a database before the program starts, null when it can start. A database that is not there yet,
    /// or of an older version, is no problem when it can be created or upgraded. Creates nothing.
    /// </summary>
    public DatabaseProblem? BeforeStart()
    {
        if (address.IsInMemory)
        {
            return new(
                DatabaseFault.Missing,
                "A database in memory keeps nothing.",
                $"Name a file. {SqliteAddress.OtherPlace}");
        }

        if (address.File is null)
            return Look(isNewAllowed: true, withPages: true);
        if (Directory.Exists(address.File))
        {
            return new(
                DatabaseFault.Folder,
                "The database is a folder.",
                $"Name a file in it. {SqliteAddress.OtherPlace}");
        }

        return File.Exists(address.File) ? Look(isNewAllowed: true, withPages: true) : WriteBeside(NearestFolder());
    }

    /// <summary>The problem of a database that was there before, null when it can be read and written.</summary>
    /// <param name="withPages">Whether all pages are read, which takes about a second for each gigabyte.</param>
    public DatabaseProblem? WhileRunning(bool withPages)
    {
        if (address.File is not null && !File.Exists(address.File))
        {
            return new(
                DatabaseFault.Missing,
                "The database is gone.",
                "Bring the file back, or restart to begin with a new one.");
        }

        return Look(isNewAllowed: false, withPages);
    }

    /// <summary>The problem of what is in a database, read only.</summary>
    public DatabaseProblem? OfContent() => Guard(() =>
    {
        using var connection = SqliteFiles.Open(address);
        return ContentProblem(connection, isNewAllowed: false);
    });

    private static DatabaseProblem? Guard(Func<DatabaseProblem?> look)
    {
        try
        {
            return look();
        }
        catch (SqliteException failure)
        {
            return DatabaseFailures.Of(failure) ?? DatabaseFailures.Damaged(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return DatabaseFailures.OfFile(failure);
        }
        catch (InvalidOperationException failure)
        {
            // E.g. a password, which this build of SQLite cannot use.
            return new(DatabaseFault.Unopened, "The database cannot be opened.", failure.Message);
        }
    }

    private DatabaseProblem? Look(bool isNewAllowed, bool withPages) => Guard(() =>
    {
        using var connection = SqliteFiles.Open(address);
        var problem = ContentProblem(connection, isNewAllowed);
        if (problem is null && withPages)
            problem = PageProblem(connection);
        if (problem is null && address.File is not null && !WriteAccess.IsGiven(address.File))
            problem = DatabaseFailures.NotWritable("read-only");
        return problem ?? WriteProblem(connection);
    });

    private DatabaseProblem? ContentProblem(SqliteConnection connection, bool isNewAllowed)
    {
        var tables = connection.Texts("SELECT name FROM sqlite_master WHERE type = 'table'");
        if (!tables.Contains(History))
        {
            var isForeign = tables.Any(table => !TechnicalTables.Any(table.StartsWith));
            if (isForeign)
            {
                return new(
                    DatabaseFault.Foreign,
                    "The database belongs to another program.",
                    $"Nothing was changed in it. {SqliteAddress.OtherPlace}");
            }

            return isNewAllowed ? null : DatabaseFailures.WithoutTables();
        }

        var applied = connection.Texts($"SELECT MigrationId FROM {History} ORDER BY MigrationId");
        var unknown = applied.FirstOrDefault(migration => !migrations.Contains(migration));
        if (unknown is null)
            return applied.Count > 0 || isNewAllowed ? null : DatabaseFailures.WithoutTables();
        return new(
            DatabaseFault.Newer,
            "The database was made by a newer version of ExpressiFy.",
            $"Start that version, or bring back the copy from before its upgrade: expressify restore FILE. "
                + $"({unknown})");
    }

    private static DatabaseProblem? PageProblem(SqliteConnection connection)
    {
        var result = connection.Texts("PRAGMA quick_check(1)");
        return result is ["ok"] ? null : DatabaseFailures.Damaged(string.Join(' ', result));
    }

    // The database may find room in its log where the disk has none left, so a file beside it is written too.
    private DatabaseProblem? WriteProblem(SqliteConnection connection)
    {
        // Nothing uses user_version. Writing the same number changes a page all the same.
        var version = connection.Texts("SELECT CAST(user_version AS TEXT) FROM pragma_user_version").Single();
        connection.Execute($"PRAGMA user_version = {version};");
        return address.File is null ? null : WriteBeside(Path.GetDirectoryName(address.File)!);
    }

    private static DatabaseProblem? WriteBeside(string folder)
    {
        var probe = PrivateFiles.NameBeside(Path.Combine(folder, "expressify-probe"));
        try
        {
            // Not flushed: a file system takes the room when it is written to, and no disk has to write this.
            using var stream = PrivateFiles.Open(probe);
            stream.Write(new byte[ProbeBytes]);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return DatabaseFailures.OfFile(failure);
        }
        finally
        {
            DeleteProbe(probe);
        }
    }

    private static void DeleteProbe(string probe)
    {
        try
        {
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // On a disk that became read-only it stays until the next start.
        }
    }

    /// <summary>The folder of the file, or the lowest one above it that exists.</summary>
    private string NearestFolder()
    {
        var folder = Path.GetDirectoryName(address.File)!;
        while (!Path.Exists(folder))
            folder = Path.GetDirectoryName(folder) ?? Path.GetPathRoot(address.File)!;
        return folder;
    }
}
