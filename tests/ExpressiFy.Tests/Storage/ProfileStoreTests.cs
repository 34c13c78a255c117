using System.Text;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Tests.Storage;

public sealed class ProfileStoreTests
{
    private static readonly DateTimeOffset Consent = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));
    private static readonly TitleId Film = TitleId.Film("tt0111161");
    private static readonly TitleId Track = TitleId.Track("nina-simone-feeling-good");

    private static readonly string[] Tables =
    [
        "profiles", "feedback_events", "imports", "group_codes", "provider_answers", "provider_usage",
        "data_protection_keys",
    ];

    [Fact]
    public async Task Nothing_is_stored_without_a_profile()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        Assert.False(await database.Profiles.AppendAsync(ProfileId.New(), Given(FeedbackKind.Like)));
        Assert.Empty(await database.RawRowsAsync("profiles"));
        Assert.Empty(await database.RawRowsAsync("feedback_events"));
    }

    [Fact]
    public async Task The_database_refuses_feedback_without_a_profile()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        const string Insert =
            """
            PRAGMA foreign_keys = ON;
            INSERT INTO feedback_events (profile_id, title_id, kind, is_on, at)
            VALUES ('x', 'film:tt0111161', 'Like', 1, 1)
            """;
        await Assert.ThrowsAsync<SqliteException>(() => database.RawScalarAsync(Insert));
    }

    [Fact]
    public async Task A_new_profile_is_empty_and_an_unknown_one_is_null()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var profile = await database.Profiles.FindAsync(await database.Profiles.CreateAsync(Consent));
        Assert.NotNull(profile);
        Assert.Empty(profile.Events);
        Assert.Null(await database.Profiles.FindAsync(ProfileId.New()));
        Assert.Null(await database.Profiles.FindAsync(default));
    }

    [Fact]
    public async Task A_forgotten_trait_is_read_back_and_exported()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        var forgetting = FeedbackEvent.Forgetting(Film, "Track genre Singer-Songwriter", on: true, Consent);
        await database.Profiles.AppendAsync(id, forgetting);
        var profile = await database.Profiles.FindAsync(id);
        Assert.Equal(forgetting.Trait, Assert.Single(profile!.Events).Trait);
        Assert.Equal([forgetting.Trait], profile.ForgottenTraits.Keys);
        var export = await database.Profiles.ExportAsync(id);
        Assert.Equal(("forget", forgetting.Trait), (export!.Feedback[0].Kind, export.Feedback[0].Trait));
    }

    [Fact]
    public async Task Events_are_read_in_the_order_they_were_added()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        // The times are not in order, as those of a wrong clock.
        FeedbackEvent[] events =
        [
            Given(FeedbackKind.Like),
            Given(FeedbackKind.Hide) with { TitleId = Track, At = Consent.AddDays(-3) },
            Given(FeedbackKind.Like) with { On = false },
            Given(FeedbackKind.Save) with { At = Consent.AddTicks(1) },
            FeedbackEvent.Rated(Track, Stars.Of(3.5), Consent, FeedbackSource.Imported),
            FeedbackEvent.WithMoodAfter(Film, MoodAfter.Parse("calm"), Consent),
        ];
        foreach (var feedback in events)
            Assert.True(await database.Profiles.AppendAsync(id, feedback));

        var profile = await database.Profiles.FindAsync(id);

        Assert.NotNull(profile);
        Assert.Equal(events, profile.Events);
    }

    [Fact]
    public async Task What_was_said_at_one_time_is_taken_back_as_if_it_had_never_been()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        var other = await database.Profiles.CreateAsync(Consent);
        var kept = Given(FeedbackKind.Like);
        FeedbackEvent[] done =
        [
            kept with { On = false, At = Consent.AddTicks(7) },
            Given(FeedbackKind.Hide) with { TitleId = Track, At = Consent.AddTicks(7) },
        ];
        await database.Profiles.AppendAsync(other, done);
        await database.Profiles.AppendAsync(id, kept);
        await database.Profiles.AppendAsync(id, done);
        await database.Profiles.FindAsync(id);

        Assert.True(await database.Profiles.TakeBackAsync(id, Consent.AddTicks(7)));
        Assert.Equal([kept], (await database.Profiles.FindAsync(id))!.Events);
        Assert.Equal(done, (await database.Profiles.FindAsync(other))!.Events);
        Assert.False(await database.Profiles.TakeBackAsync(id, Consent.AddTicks(7)));
        Assert.False(await database.Profiles.TakeBackAsync(ProfileId.New(), Consent));
    }

    [Fact]
    public async Task A_list_of_events_is_stored_whole_or_not_at_all()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        FeedbackEvent[] list =
        [
            FeedbackEvent.Rated(Film, Stars.Of(5), Consent, FeedbackSource.Imported),
            Given(FeedbackKind.Seen) with { TitleId = Track },
        ];

        Assert.True(await database.Profiles.AppendAsync(id, list));
        Assert.False(await database.Profiles.AppendAsync(ProfileId.New(), list));

        var profile = await database.Profiles.FindAsync(id);
        Assert.NotNull(profile);
        Assert.Equal(list, profile.Events);
        Assert.Equal(list.Length, (await database.RawRowsAsync("feedback_events")).Count);
    }

    [Fact]
    public async Task Fifty_concurrent_appends_are_all_stored()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        var events = Enumerable.Range(0, 50)
            .Select(number => Given(FeedbackKind.Seen) with { TitleId = TitleId.Film($"tt{1_000_000 + number}") })
            .ToList();

        var stored = await Task.WhenAll(
            events.Select(feedback => Task.Run(() => database.Profiles.AppendAsync(id, feedback))));

        Assert.All(stored, Assert.True);
        var profile = await database.Profiles.FindAsync(id);
        Assert.NotNull(profile);
        Assert.Equal(SortedKeys(events), SortedKeys(profile.Events));
    }

    [Fact]
    public async Task Erasing_deletes_the_profile_and_no_other_one()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var erased = await ProfileWithLikesAsync(database, count: 40);
        var kept = await ProfileWithLikesAsync(database, count: 40);

        Assert.Equal(ErasureResult.Erased, await database.Profiles.EraseAsync(erased));

        Assert.Null(await database.Profiles.FindAsync(erased));
        Assert.False(await database.Profiles.AppendAsync(erased, Given(FeedbackKind.Like)));
        Assert.Equal(ErasureResult.NothingStored, await database.Profiles.EraseAsync(erased));
        var other = await database.Profiles.FindAsync(kept);
        Assert.NotNull(other);
        Assert.Equal(40, other.Events.Count);
    }

    [Fact]
    public async Task After_erasing_the_id_is_in_no_table_and_no_file()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var erased = await ProfileWithLikesAsync(database, count: 40);
        var text = erased.ToString();

        Assert.Equal(ErasureResult.Erased, await database.Profiles.EraseAsync(erased));

        foreach (var table in Tables)
        {
            var rows = await database.RawRowsAsync(table);
            Assert.DoesNotContain(text, string.Join('\n', rows), StringComparison.Ordinal);
        }

        var files = Directory.GetFiles(Path.GetDirectoryName(database.File)!);
        Assert.NotEmpty(files);
        foreach (var file in files)
            Assert.DoesNotContain(text, await ReadSharedAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_has_every_event_in_plain_values()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        await database.Profiles.AppendAsync(id, Given(FeedbackKind.Like));
        await database.Profiles.AppendAsync(id, Given(FeedbackKind.Hide) with { TitleId = Track, On = false });

        var export = await database.Profiles.ExportAsync(id);

        Assert.NotNull(export);
        Assert.Equal(id.ToString(), export.Profile);
        Assert.Equal(Consent, export.ConsentedAt);
        ExportedFeedback[] expected =
        [
            new("film:tt0111161", "like", true, Consent),
            new("track:nina-simone-feeling-good", "hide", false, Consent),
        ];
        Assert.Equal(expected, export.Feedback);
    }

    [Fact]
    public async Task The_export_is_read_back_from_its_json()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await ProfileWithLikesAsync(database, count: 2);
        var export = await database.Profiles.ExportAsync(id);
        Assert.NotNull(export);
        Assert.Equivalent(export, JsonSerializer.Deserialize<ProfileExport>(JsonSerializer.Serialize(export)));
    }

    [Fact]
    public async Task An_unknown_profile_has_no_export()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        Assert.Null(await database.Profiles.ExportAsync(ProfileId.New()));
    }

    private static FeedbackEvent Given(FeedbackKind kind) => new(Film, kind, On: true, Consent);

    private static IEnumerable<string> SortedKeys(IEnumerable<FeedbackEvent> events) =>
        events.Select(feedback => feedback.TitleId.Key).Order(StringComparer.Ordinal);

    private static async Task<ProfileId> ProfileWithLikesAsync(TemporaryDatabase database, int count)
    {
        var id = await database.Profiles.CreateAsync(Consent);
        for (var number = 0; number < count; number++)
            await database.Profiles.AppendAsync(id, Given(FeedbackKind.Like));
        return id;
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
