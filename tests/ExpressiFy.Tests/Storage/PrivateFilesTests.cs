using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExpressiFy.Tests.Storage;

public sealed class PrivateFilesTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody =
        OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    [Fact]
    public async Task New_files_are_for_the_owner_alone()
    {
        SkipOnWindows();
        await using var database = new TemporaryDatabase();
        await database.Services.MigrateAsync();
        await database.Profiles.CreateAsync(DateTimeOffset.UnixEpoch);

        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, DatabaseFiles.ModeOf(FolderOf(database)));
        Assert.Equal(3, FilesOf(database).Count(file => Path.GetFileName(file).StartsWith("expressify.db")));
        Assert.All(FilesOf(database), file => Assert.Equal(OwnerOnly, DatabaseFiles.ModeOf(file)));
    }

    [Fact]
    public async Task Files_that_others_could_read_are_closed_to_them()
    {
        SkipOnWindows();
        await using var database = await TemporaryDatabase.MigratedAsync();
        await using var holder = new SqliteConnection(database.UnpooledConnectionString);
        await holder.OpenAsync();
        await using (var write = holder.CreateCommand())
        {
            write.CommandText = "PRAGMA user_version = 1";
            await write.ExecuteNonQueryAsync();
        }

        foreach (var file in FilesOf(database))
            SetMode(file, Everybody);

        await database.Services.MigrateAsync();

        Assert.Equal(3, FilesOf(database).Length);
        Assert.All(FilesOf(database), file => Assert.Equal(OwnerOnly, DatabaseFiles.ModeOf(file)));
    }

    [Fact]
    public async Task Before_an_upgrade_a_private_copy_of_the_old_file_is_kept()
    {
        await using var database = new TemporaryDatabase();
        await using (var db = database.Open())
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        await database.RawScalarAsync("INSERT INTO profiles (id, consented_at) VALUES ('kept', 1)");

        await database.Services.MigrateAsync();
        await database.Services.MigrateAsync();

        var copy = Assert.Single(KeptCopies.Of(database.File));
        Assert.Equal(OwnerOnly, DatabaseFiles.ModeOf(copy));
        using var old = SqliteFiles.Open(copy, SqliteOpenMode.ReadOnly);
        Assert.Equal(["kept"], old.Texts("SELECT id FROM profiles"));
        Assert.Single(old.Texts("SELECT MigrationId FROM __EFMigrationsHistory"));
        Assert.DoesNotContain("imports", old.Texts("SELECT name FROM sqlite_master"));
    }

    [Fact]
    public async Task A_new_database_needs_no_copy()
    {
        await using var database = new TemporaryDatabase();
        await database.Services.MigrateAsync();
        Assert.Empty(KeptCopies.Of(database.File));
    }

    [Fact]
    public async Task A_copy_is_deleted_after_a_week()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var address = SqliteAddress.OfFile(database.File);
        var clock = new TimerClock();
        var copy = KeptCopies.NameBeforeRestore(database.File, clock);
        DatabaseCopy.Write(address, copy, overwrite: false);
        File.SetLastWriteTimeUtc(copy, clock.GetUtcNow().UtcDateTime);

        clock.Advance(KeptCopies.Lifetime);
        KeptCopies.DeleteOld(address, clock);
        Assert.Equal([copy], KeptCopies.Of(database.File));

        clock.Advance(TimeSpan.FromSeconds(1));
        KeptCopies.DeleteOld(address, clock);
        Assert.Empty(KeptCopies.Of(database.File));
        Assert.True(File.Exists(database.File));
    }

    private static void SkipOnWindows() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes; there the folder's rights hold.");

    private static void SetMode(string file, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, mode);
    }

    private static string FolderOf(TemporaryDatabase database) => Path.GetDirectoryName(database.File)!;

    private static string[] FilesOf(TemporaryDatabase database) => Directory.GetFiles(FolderOf(database));
}
