using System.Text;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Storage;

/// <summary>What is erased is in no file of the database: their bytes are searched for planted strings.</summary>
public sealed class ErasureTests
{
    private const string PlantedTitle = "planted";
    private const string PlantedImport = "Planted ratings";

    private static readonly string PlantedHash = new('5', 64);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    public static TheoryData<int> Seeds => [1, 7, 19];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_of_an_erased_profile_is_left_in_any_file(int seed)
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var erased = await FillAsync(database, seed);
        await AssertTracesAsync(database, erased, areExpected: true);

        Assert.Equal(ErasureResult.Erased, await database.Profiles.EraseAsync(erased));

        await AssertTracesAsync(database, erased, areExpected: false);
    }

    [Fact]
    public async Task While_another_program_reads_it_is_pending_and_tried_again()
    {
        var clock = new FakeTimeProvider();
        await using var database = await TemporaryDatabase.MigratedAsync(clock);
        var erased = await FillAsync(database, seed: 3);
        await using var other = new SqliteConnection(database.UnpooledConnectionString);
        await other.OpenAsync();
        var reading = await BeginReadingAsync(other);

        Assert.Equal(ErasureResult.Pending, await database.Profiles.EraseAsync(erased));
        Assert.Null(await database.Profiles.FindAsync(erased));
        var deleted = database.Services.GetRequiredService<DeletedRows>();
        Assert.True(deleted.ArePending);
        await AssertTracesAsync(database, erased, areExpected: true);

        await reading.DisposeAsync();
        while (deleted.ArePending)
        {
            clock.Advance(RetryInterval);
            await Task.Delay(20);
        }

        await AssertTracesAsync(database, erased, areExpected: false);
    }

    /// <summary>SQLite leaves such copies in unused parts of pages, too rarely to wait for one.</summary>
    [Fact]
    public async Task A_file_with_a_copy_of_an_erased_row_is_written_anew()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var erased = await FillAsync(database, seed: 5);
        await database.RawScalarAsync(
            $"PRAGMA secure_delete = OFF; DELETE FROM feedback_events WHERE profile_id = '{erased}'");
        await database.RawScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await AssertTracesAsync(database, erased, areExpected: true);

        Assert.Equal(ErasureResult.Erased, await database.Profiles.EraseAsync(erased));

        await AssertTracesAsync(database, erased, areExpected: false);
        Assert.Equal("ok", await database.RawScalarAsync("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_start_empties_the_log_of_a_program_that_ended_before()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        // The last connection that closes would empty the log; this one has read, and stays open.
        await using var open = new SqliteConnection(database.UnpooledConnectionString);
        await open.OpenAsync();
        await (await BeginReadingAsync(open)).DisposeAsync();
        var erased = await FillAsync(database, seed: 4);
        await database.RawScalarAsync(
            "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; DELETE FROM profiles");
        await AssertTracesAsync(database, erased, areExpected: true);

        await database.Services.MigrateAsync();

        await AssertTracesAsync(database, erased, areExpected: false);
    }

    // Six profiles with rows in turn, so that the rows of one lie on many pages beside those of others.
    private static async Task<ProfileId> FillAsync(TemporaryDatabase database, int seed)
    {
        var random = new Random(seed);
        var ids = new List<ProfileId>();
        for (var i = 0; i < 6; i++)
            ids.Add(await database.Profiles.CreateAsync(DateTimeOffset.UnixEpoch));
        for (var i = 0; i < 60; i++)
        {
            var id = ids[i % ids.Count];
            var name = id == ids[0] ? PlantedTitle : "other";
            var events = Enumerable.Range(0, random.Next(5, 60)).Select(number => new FeedbackEvent(
                TitleId.Track($"{name}-{i}-{number}-{new string('x', 1 + random.Next(60))}"),
                FeedbackKind.Like,
                On: true,
                DateTimeOffset.UnixEpoch));
            await database.Profiles.AppendAsync(id, [.. events]);
        }

        await database.RawScalarAsync(
            $"""
            INSERT INTO imports (profile_id, at, what) VALUES ('{ids[0]}', 1, '{PlantedImport}');
            INSERT INTO group_codes (hash, profile_id, key, expires_at, lists_left, is_withdrawn)
            VALUES ('{PlantedHash}', '{ids[0]}', x'00', 1, 20, 0);
            """);
        return ids[0];
    }

    private static async Task<IAsyncDisposable> BeginReadingAsync(SqliteConnection connection)
    {
        var transaction = connection.BeginTransaction(deferred: true);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM feedback_events";
        await command.ExecuteScalarAsync();
        return transaction;
    }

    private static async Task AssertTracesAsync(TemporaryDatabase database, ProfileId id, bool areExpected)
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(database.File)!);
        Assert.Contains(database.File, files);
        string[] planted = [id.ToString(), PlantedTitle, PlantedImport, PlantedHash];
        var found = new List<string>();
        foreach (var file in files)
        {
            var content = await ReadSharedAsync(file);
            found.AddRange(planted
                .Where(text => content.Contains(text, StringComparison.Ordinal))
                .Select(text => $"{text} at {content.IndexOf(text, StringComparison.Ordinal)} of {file}"));
        }

        if (!areExpected)
            Assert.Empty(found);
        else
            Assert.All(planted, text =>
                Assert.Contains(found, place => place.StartsWith(text, StringComparison.Ordinal)));
    }

    // The file is open in the connection pool. Latin-1 maps each byte to one character.
    private static async Task<string> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
