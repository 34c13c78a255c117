using ExpressiFy.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage.Backups;

/// <summary>
/// Brings a backup back, also while hosts run: they see the old content or the restored one, and what was written
/// before is in the copy that is kept.
/// </summary>
public static class DatabaseRestore
{
    /// <summary>Problems of the present database that a restore ends; it is then put in place of the file.</summary>
    private static readonly DatabaseFault[] EndedByRestore =
        [DatabaseFault.Damaged, DatabaseFault.Missing, DatabaseFault.Newer, DatabaseFault.Unopened];

    /// <summary>What of a file copied by hand is needed: the file, and the log that belongs to it.</summary>
    private static readonly string[] StagedSuffixes = ["", "-wal"];

    /// <summary>
    /// Restores a backup of this or an older version. Returns the name under which the old database is kept beside it;
    /// null when there was none.
    /// </summary>
    /// <exception cref="DatabaseException">
    /// The backup is damaged, newer or of another program, or the database cannot be written. Nothing was changed.
    /// </exception>
    public static async Task<string?> RunAsync(
        SqliteAddress target, string backup, TimeProvider time, CancellationToken cancellation = default)
    {
        if (target.File is null)
            throw new DatabaseException($"{target.Name} is no file; nothing can be restored to it.");
        if (!File.Exists(backup))
            throw new DatabaseException($"There is no file {backup}.");
        if (string.Equals(Path.GetFullPath(backup), target.File, StringComparison.Ordinal))
            throw new DatabaseException($"{backup} is the database itself.");

        var staged = SqliteAddress.OfFile(PrivateFiles.NameBeside(target.File));
        try
        {
            Stage(backup, target.File, staged.File!);
            var problem = ExpressiFyStorage.InspectionOf(staged).WhileRunning(withPages: true);
            if (problem is not null)
                throw new DatabaseException($"{backup} is not restored. {problem.Reason} Nothing was changed.");
            await UpgradeAsync(staged, time, isKept: false, cancellation);
            RestoredRevisions.RaiseTo(staged, time);
            return await ReplaceAsync(target, staged, time, cancellation);
        }
        catch (Exception failure) when (DatabaseFailures.Of(failure) is not null)
        {
            throw new DatabaseException(
                $"{DatabaseFailures.Of(failure)!.LineFor(target)} Nothing was changed.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException($"Nothing was restored: {failure.Message}", failure);
        }
        finally
        {
            foreach (var suffix in PrivateFiles.Suffixes)
                File.Delete(staged.File + suffix);
        }
    }

    private static void Stage(string backup, string target, string staged)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(target)!);
        foreach (var suffix in StagedSuffixes.Where(suffix => File.Exists(backup + suffix)))
        {
            using var from = new FileStream(
                backup + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = PrivateFiles.Open(staged + suffix);
            from.CopyTo(to);
        }
    }

    private static async Task UpgradeAsync(
        SqliteAddress address, TimeProvider time, bool isKept, CancellationToken cancellation)
    {
        using (var connection = SqliteFiles.Open(address))
            connection.Execute("PRAGMA journal_mode = WAL;");
        var unpooled = new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false };
        var options = new DbContextOptionsBuilder<SqliteDb>().UseSqliteDb(unpooled.ToString()).Options;
        await using var db = new SqliteDb((DbContextOptions<SqliteDb>)options);
        await DatabaseUpgrade.RunAsync(db, time, isKept ? address : null, cancellation);
    }

    private static async Task<string?> ReplaceAsync(
        SqliteAddress target, SqliteAddress staged, TimeProvider time, CancellationToken cancellation)
    {
        if (!File.Exists(target.File))
        {
            File.Move(staged.File!, target.File!);
            return null;
        }

        var kept = KeptCopies.NameBeforeRestore(target.File, time);
        var problem = ExpressiFyStorage.InspectionOf(target).BeforeStart();
        if (problem is null)
        {
            await UpgradeAsync(target, time, isKept: true, cancellation);
            RestoredTables.Replace(target, staged, kept);
            return kept;
        }

        if (!EndedByRestore.Contains(problem.Fault))
            throw new DatabaseException($"{problem.LineFor(target)} Nothing was changed.");
        foreach (var suffix in PrivateFiles.Suffixes.Where(suffix => File.Exists(target.File + suffix)))
            File.Move(target.File + suffix, kept + suffix);
        File.Move(staged.File!, target.File);
        return kept;
    }
}
