using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Storage.Backups;
using ExpressiFy.Storage.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExpressiFy.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TimerClock clock = new();

    private string Backup => Path.Combine(folder.Path, "backup.db");

    [Fact]
    public async Task A_backup_brings_back_what_was_there()
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(3);
        var before = await database.RawRowsAsync("feedback_events");
        DatabaseBackup.Write(AddressOf(database), Backup);
        var later = await DatabaseFiles.AddProfileAsync(database);

        var kept = await DatabaseRestore.RunAsync(AddressOf(database), Backup, clock);

        Assert.Equal(before, await database.RawRowsAsync("feedback_events"));
        Assert.Null(await database.Profiles.FindAsync(later));
        Assert.Equal([kept], KeptCopies.Of(database.File));
        using var old = SqliteFiles.Open(kept!);
        Assert.Contains(later.ToString(), old.Texts("SELECT id FROM profiles"));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(database.File)!, "*.tmp*"));
    }

    [Fact]
    public async Task A_backup_is_one_private_file_and_replaces_an_earlier_one()
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(1);
        DatabaseBackup.Write(AddressOf(database), Backup);
        await DatabaseFiles.AddProfileAsync(database);
        DatabaseBackup.Write(AddressOf(database), Backup);

        Assert.Equal([Backup], Directory.GetFiles(folder.Path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, DatabaseFiles.ModeOf(Backup));
        using var copy = SqliteFiles.Open(Backup);
        Assert.Equal(2, copy.Texts("SELECT id FROM profiles").Count);
    }

    [Fact]
    public async Task A_backup_of_an_older_version_is_upgraded()
    {
        await using var old = new TemporaryDatabase();
        await using (var db = old.Open())
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        await old.RawScalarAsync("INSERT INTO profiles (id, consented_at) VALUES ('of-the-first-version', 1)");
        DatabaseBackup.Write(AddressOf(old), Backup);
        await using var database = await DatabaseFiles.WithProfilesAsync(1);

        await DatabaseRestore.RunAsync(AddressOf(database), Backup, clock);

        Assert.StartsWith("of-the-first-version|1", Assert.Single(await database.RawRowsAsync("profiles")));
        Assert.Empty(await database.RawRowsAsync("imports"));
    }

    [Fact]
    public async Task A_newer_backup_is_refused_and_nothing_changes()
    {
        await using var newer = await DatabaseFiles.WithProfilesAsync(1);
        await newer.RawScalarAsync(DatabaseFiles.NewerMigration);
        DatabaseBackup.Write(AddressOf(newer), Backup);
        await AssertRefusedAsync("newer version");
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_nothing_changes()
    {
        await using var damaged = await DatabaseFiles.WithProfilesAsync(300);
        DatabaseBackup.Write(AddressOf(damaged), Backup);
        DatabaseFiles.DamagePages(Backup);
        await AssertRefusedAsync("damaged");
    }

    [Fact]
    public async Task Another_file_is_refused_and_nothing_changes()
    {
        folder.Write("backup.db", "a shopping list");
        await AssertRefusedAsync("damaged");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_or_newer_database_is_put_aside(bool isDamaged)
    {
        await using var good = await DatabaseFiles.WithProfilesAsync(2);
        DatabaseBackup.Write(AddressOf(good), Backup);
        await using var database = await DatabaseFiles.WithProfilesAsync(300);
        if (isDamaged)
            DatabaseFiles.DamagePages(database.File);
        else
            await database.RawScalarAsync($"{DatabaseFiles.NewerMigration}; PRAGMA wal_checkpoint(TRUNCATE)");
        var old = await ReadAsync(database.File);

        var kept = await DatabaseRestore.RunAsync(AddressOf(database), Backup, clock);

        Assert.Equal(old, await ReadAsync(kept!));
        using var restored = SqliteFiles.Open(database.File);
        Assert.Equal(2, restored.Texts("SELECT id FROM profiles").Count);
    }

    [Fact]
    public async Task A_restore_without_a_database_makes_one()
    {
        await using var good = await DatabaseFiles.WithProfilesAsync(2);
        DatabaseBackup.Write(AddressOf(good), Backup);
        await using var database = new TemporaryDatabase();

        Assert.Null(await DatabaseRestore.RunAsync(AddressOf(database), Backup, clock));

        Assert.Equal(2, (await database.RawRowsAsync("profiles")).Count);
        Assert.Equal("wal", await database.RawScalarAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Keys_that_a_running_host_uses_stay_and_those_of_the_backup_come_back()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await database.RawScalarAsync(KeyNamed("of-the-backup"));
        DatabaseBackup.Write(AddressOf(database), Backup);
        await database.RawScalarAsync("DELETE FROM data_protection_keys");
        await database.RawScalarAsync(KeyNamed("in-use"));

        await DatabaseRestore.RunAsync(AddressOf(database), Backup, clock);

        var keys = await database.RawRowsAsync("data_protection_keys");
        Assert.Equal(2, keys.Count);
        Assert.Contains(keys, key => key.Contains("in-use", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_never_overwrites_another_kind_of_file_or_the_database()
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(1);
        var letter = folder.Write("letter.txt", "Dear Ana");
        AssertNotWritten(database, letter, "no backup");
        AssertNotWritten(database, database.File, "the database itself");
        AssertNotWritten(database, folder.Path, "a folder");
        AssertNotWritten(database, Path.Combine(folder.Path, "nowhere", "b.db"), "does not exist");
        Assert.Equal("Dear Ana", await File.ReadAllTextAsync(letter));
    }

    [Fact]
    public async Task A_damaged_database_gives_no_backup_and_the_last_one_stays()
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(300);
        DatabaseBackup.Write(AddressOf(database), Backup);
        var last = await ReadAsync(Backup);
        DatabaseFiles.DamagePages(database.File);
        AssertNotWritten(database, Backup, "damaged");
        Assert.Equal(last, await ReadAsync(Backup));
    }

    public void Dispose() => folder.Dispose();

    private static SqliteAddress AddressOf(TemporaryDatabase database) => SqliteAddress.OfFile(database.File);

    private static string KeyNamed(string name) =>
        $"INSERT INTO data_protection_keys (friendly_name, xml) VALUES ('{name}', '<key id=\"{name}\" />')";

    private static void AssertNotWritten(TemporaryDatabase database, string file, string message)
    {
        var failure = Assert.Throws<DatabaseException>(() => DatabaseBackup.Write(AddressOf(database), file));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private async Task AssertRefusedAsync(string message)
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(1);
        var before = await database.RawRowsAsync("profiles");
        var failure = await Assert.ThrowsAsync<DatabaseException>(
            () => DatabaseRestore.RunAsync(AddressOf(database), Backup, clock));
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, await database.RawRowsAsync("profiles"));
        Assert.Empty(KeptCopies.Of(database.File));
    }
}
