using ExpressiFy.Profiles;
using ExpressiFy.Storage.Backups;
using ExpressiFy.Storage.Files;

namespace ExpressiFy.Tests.Storage;

/// <summary>
/// Backups and restores beside a program that writes without a pause. On a busy machine a write may wait for a restore,
/// or a restore for writes, longer than either does: it is refused then, and tried again here.
/// </summary>
public sealed class BackupUnderWritesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TimerClock clock = new();

    private string Backup => Path.Combine(folder.Path, "backup.db");

    /// <summary>Each acknowledged write is in the database or in a copy, however often it is restored.</summary>
    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_by_backups_and_restores_under_writes()
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(1);
        var acknowledged = new List<ProfileId>();
        using var end = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                if (await AddedUnlessLockedAsync(database) is { } id)
                    acknowledged.Add(id);
            }
        });
        for (var round = 0; round < 4; round++)
        {
            DatabaseBackup.Write(SqliteAddress.OfFile(database.File), Backup);
            while (!await IsRestoredAsync(database))
                Assert.False(writing.IsFaulted);
        }

        await end.CancelAsync();
        await writing;

        Assert.NotEmpty(acknowledged);
        var files = KeptCopies.Of(database.File).Append(database.File).ToList();
        Assert.Equal(5, files.Count);
        var found = files.SelectMany(file =>
        {
            using var connection = SqliteFiles.Open(file);
            Assert.Equal(["ok"], connection.Texts("PRAGMA integrity_check"));
            Assert.Empty(connection.Texts("SELECT \"table\" FROM pragma_foreign_key_check"));
            return connection.Texts("SELECT id FROM profiles");
        });
        Assert.Empty(acknowledged.Select(id => id.ToString()).Except(found));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<ProfileId?> AddedUnlessLockedAsync(TemporaryDatabase database)
    {
        try
        {
            return await DatabaseFiles.AddProfileAsync(database);
        }
        catch (Exception failure) when (DatabaseFailures.Of(failure)?.Fault == DatabaseFault.Locked)
        {
            return null;
        }
    }

    private async Task<bool> IsRestoredAsync(TemporaryDatabase database)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        try
        {
            await DatabaseRestore.RunAsync(SqliteAddress.OfFile(database.File), Backup, clock);
            return true;
        }
        catch (DatabaseException failure)
            when (failure.Message.Contains("holds the database", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
