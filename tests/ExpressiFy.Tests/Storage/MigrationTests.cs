using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExpressiFy.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var database = new TemporaryDatabase();
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_missing_folder_is_made_and_a_new_database_has_a_write_ahead_log()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        Assert.True(File.Exists(database.File));
        Assert.Equal("wal", await database.RawScalarAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Upgrading_a_database_of_the_first_version_keeps_what_is_in_it()
    {
        await using var database = new TemporaryDatabase();
        await using (var first = database.Open())
            await first.GetService<IMigrator>().MigrateAsync(first.Database.GetMigrations().First());
        // As the first version wrote it, in plain SQL: the row must survive whatever later versions do to the table.
        var id = ProfileId.New();
        await database.RawScalarAsync($"INSERT INTO profiles (id, consented_at) VALUES ('{id}', 638000000000000000)");
        await database.RawScalarAsync(
            $"INSERT INTO feedback_events (profile_id, title_id, kind, is_on, at) VALUES ('{id}', 'film:tt0111161', 'Like', 1, 638000000000000001)");

        await database.Services.MigrateAsync();
        await database.Services.MigrateAsync();

        var profile = await database.Profiles.FindAsync(id);
        Assert.NotNull(profile);
        var kept = Assert.Single(profile.Events);
        Assert.Equal(new(TitleId.Film("tt0111161"), FeedbackKind.Like, true, new(638000000000000001, TimeSpan.Zero)), kept);
    }

    [Fact]
    public async Task Programs_that_start_together_upgrade_together()
    {
        await using var database = new TemporaryDatabase();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Services.MigrateAsync())));
        Assert.NotNull(await database.Profiles.FindAsync(await database.Profiles.CreateAsync(DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public async Task The_writer_and_eraser_settings_hold_on_every_connection()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var (setting, value) in new[] { ("foreign_keys", 1L), ("busy_timeout", 5000L), ("secure_delete", 1L), ("synchronous", 1L) })
        {
            command.CommandText = $"PRAGMA {setting}";
            Assert.Equal(value, await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public void Without_configuration_the_file_lies_in_the_persons_own_folder() =>
        Assert.EndsWith(Path.Combine("ExpressiFy", "expressify.db"), SqliteAddress.DefaultFile(), StringComparison.Ordinal);
}
