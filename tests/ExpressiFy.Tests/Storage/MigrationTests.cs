using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExpressiFy.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrations_describe_the_whole_model()
    {
        await using var database = new TemporaryDatabase();
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_new_database_gets_its_folder_and_a_write_ahead_log()
    {
        await using var database = new TemporaryDatabase();
        await database.Services.MigrateAsync();
        Assert.True(File.Exists(database.File));
        Assert.Equal("wal", await database.RawScalarAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task The_data_of_the_first_version_is_kept()
    {
        await using var database = new TemporaryDatabase();
        await using (var db = database.Open())
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        // Plain SQL as the first version wrote it, because the present model has more columns.
        var id = ProfileId.New();
        await database.RawScalarAsync($"INSERT INTO profiles (id, consented_at) VALUES ('{id}', 638000000000000000)");
        await database.RawScalarAsync(
            $"""
            INSERT INTO feedback_events (profile_id, title_id, kind, is_on, at)
            VALUES ('{id}', 'film:tt0111161', 'Like', 1, 638000000000000001)
            """);

        await database.Services.MigrateAsync();
        await database.Services.MigrateAsync();

        var profile = await database.Profiles.FindAsync(id);
        Assert.NotNull(profile);
        var at = new DateTimeOffset(638000000000000001, TimeSpan.Zero);
        var like = new FeedbackEvent(TitleId.Film("tt0111161"), FeedbackKind.Like, On: true, at);
        Assert.Equal(like, Assert.Single(profile.Events));
    }

    [Fact]
    public async Task Kept_answers_of_before_lose_the_moment_and_the_order_in_which_they_came()
    {
        await using var database = new TemporaryDatabase();
        await using (var db = database.Open())
            await db.GetService<IMigrator>().MigrateAsync("Imports");
        await database.RawScalarAsync(
            $"""
            INSERT INTO provider_answers (provider, title_id, body, expires_at) VALUES
                ('TMDB', 'film:b', '1', {(20_000 * TimeSpan.TicksPerDay) + 12345}),
                ('TMDB', 'film:a', NULL, {(20_001 * TimeSpan.TicksPerDay) + 1})
            """);

        await database.Services.MigrateAsync();

        string[] expected =
        [
            $"TMDB|film:a||{20_001 * TimeSpan.TicksPerDay}",
            $"TMDB|film:b|1|{20_000 * TimeSpan.TicksPerDay}",
        ];
        Assert.Equal(expected, await database.RawRowsAsync("provider_answers"));
        const string RowIds = "SELECT rowid FROM provider_answers";
        await Assert.ThrowsAsync<SqliteException>(() => database.RawScalarAsync(RowIds));
    }

    [Fact]
    public async Task Programs_that_start_at_once_can_all_upgrade()
    {
        await using var database = new TemporaryDatabase();
        var upgrades = Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Services.MigrateAsync()));
        await Task.WhenAll(upgrades);
        var id = await database.Profiles.CreateAsync(DateTimeOffset.UnixEpoch);
        Assert.NotNull(await database.Profiles.FindAsync(id));
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_program_ends_in_a_timeout_with_the_remedy()
    {
        await using var database = new TemporaryDatabase();
        await LeaveLockAsync(database);
        await using var db = database.Open();
        var clock = new TimerClock();

        var upgrade = DatabaseUpgrade.RunAsync(db, clock, kept: null, CancellationToken.None);
        await clock.TimerCreated;
        Assert.False(upgrade.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => upgrade);
        Assert.Contains("__EFMigrationsLock", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_left_lock_does_not_matter_when_no_migration_is_pending()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await LeaveLockAsync(database);
        await using var db = database.Open();
        var clock = new TimerClock();

        await DatabaseUpgrade.RunAsync(db, clock, kept: null, CancellationToken.None);

        Assert.False(clock.TimerCreated.IsCompleted);
    }

    [Theory]
    [InlineData("foreign_keys", 1)]
    [InlineData("busy_timeout", 5000)]
    [InlineData("secure_delete", 1)]
    [InlineData("synchronous", 2)]
    public async Task Every_connection_has_the_setting(string setting, long value)
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {setting}";
        Assert.Equal(value, await command.ExecuteScalarAsync());
    }

    [Fact]
    public void The_default_file_is_in_a_folder_of_the_program() => Assert.EndsWith(
        Path.Combine("ExpressiFy", "expressify.db"), SqliteAddress.DefaultFile(), StringComparison.Ordinal);

    private static async Task LeaveLockAsync(TemporaryDatabase database)
    {
        // Opening creates the folder and the file.
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await database.RawScalarAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock"
                ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
            """);
    }
}
