using System.Text;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Tests.Storage;

public sealed class ProfileStoreTests
{
    private static readonly DateTimeOffset Consent = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));
    private static readonly TitleId Film = TitleId.Film("tt0111161");
    private static readonly TitleId Track = TitleId.Track("nina-simone-feeling-good");

    [Fact]
    public async Task Nothing_is_stored_for_someone_who_has_not_agreed()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        Assert.False(await database.Profiles.AppendAsync(ProfileId.New(), Said(FeedbackKind.Like)));
        Assert.Empty(await database.RawRowsAsync("profiles"));
        Assert.Empty(await database.RawRowsAsync("feedback_events"));
    }

    [Fact]
    public async Task The_database_itself_refuses_an_event_of_no_profile()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await Assert.ThrowsAsync<SqliteException>(() => database.RawScalarAsync(
            "PRAGMA foreign_keys = ON; INSERT INTO feedback_events (profile_id, title_id, kind, is_on, at) VALUES ('x', 'film:tt0111161', 'Like', 1, 1)"));
    }

    [Fact]
    public async Task A_new_profile_is_empty_and_an_unknown_one_is_null()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var profile = await database.Profiles.FindAsync(await database.Profiles.CreateAsync(Consent));
        Assert.Empty(profile!.Events);
        Assert.Null(await database.Profiles.FindAsync(ProfileId.New()));
        Assert.Null(await database.Profiles.FindAsync(default));
    }

    [Fact]
    public async Task What_was_said_comes_back_in_the_order_it_was_said()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        FeedbackEvent[] said =
        [
            Said(FeedbackKind.Like),
            Said(FeedbackKind.Hide) with { TitleId = Track, At = Consent.AddDays(-3) }, // A clock that was wrong must not reorder.
            Said(FeedbackKind.Like) with { On = false },
            Said(FeedbackKind.Save) with { At = Consent.AddTicks(1) },
            FeedbackEvent.Rated(Track, Stars.Of(3.5), Consent, FeedbackSource.Imported),
            FeedbackEvent.WithMoodAfter(Film, MoodAfter.Parse("calm"), Consent),
        ];
        foreach (var next in said)
            Assert.True(await database.Profiles.AppendAsync(id, next));

        var profile = await database.Profiles.FindAsync(id);
        Assert.Equal(said, profile!.Events);
        Assert.True(profile.Says(FeedbackKind.Hide, Track));
        Assert.False(profile.Says(FeedbackKind.Like, Film));
    }

    [Fact]
    public async Task A_list_is_kept_whole_or_not_at_all()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        FeedbackEvent[] list = [FeedbackEvent.Rated(Film, Stars.Of(5), Consent, FeedbackSource.Imported), Said(FeedbackKind.Seen) with { TitleId = Track }];

        Assert.True(await database.Profiles.AppendAsync(id, list));
        Assert.False(await database.Profiles.AppendAsync(ProfileId.New(), list));

        Assert.Equal(list, (await database.Profiles.FindAsync(id))!.Events);
        Assert.Equal(2, (await database.RawRowsAsync("feedback_events")).Count);
    }

    [Fact]
    public async Task Fifty_appends_at_once_lose_nothing()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        var titles = Enumerable.Range(0, 50).Select(number => TitleId.Film($"tt{1_000_000 + number}")).ToList();

        var kept = await Task.WhenAll(titles.Select(title =>
            Task.Run(() => database.Profiles.AppendAsync(id, Said(FeedbackKind.Seen) with { TitleId = title }))));

        Assert.All(kept, Assert.True);
        var profile = await database.Profiles.FindAsync(id);
        Assert.Equal(titles.Order(ById), profile!.Events.Select(said => said.TitleId).Order(ById));
    }

    [Fact]
    public async Task Erasing_leaves_no_trace_in_the_tables_or_the_files()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var (gone, stays) = (await database.Profiles.CreateAsync(Consent), await database.Profiles.CreateAsync(Consent));
        foreach (var id in new[] { gone, stays })
            for (var number = 0; number < 40; number++)
                await database.Profiles.AppendAsync(id, Said(FeedbackKind.Like));

        Assert.True(await database.Profiles.EraseAsync(gone));

        Assert.Null(await database.Profiles.FindAsync(gone));
        Assert.False(await database.Profiles.AppendAsync(gone, Said(FeedbackKind.Like)));
        Assert.False(await database.Profiles.EraseAsync(gone));
        foreach (var table in new[] { "profiles", "feedback_events", "provider_answers", "provider_usage", "data_protection_keys" })
            Assert.DoesNotContain(await database.RawRowsAsync(table), row => row.Contains(gone.ToString(), StringComparison.Ordinal));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database.File)!))
            Assert.DoesNotContain(gone.ToString(), Encoding.Latin1.GetString(await ReadSharedAsync(file)), StringComparison.Ordinal);
        Assert.Equal(40, (await database.Profiles.FindAsync(stays))!.Events.Count);
    }

    [Fact]
    public async Task The_export_is_everything_in_plain_words()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Consent);
        await database.Profiles.AppendAsync(id, Said(FeedbackKind.Like));
        await database.Profiles.AppendAsync(id, Said(FeedbackKind.Hide) with { TitleId = Track, On = false });

        var export = await database.Profiles.ExportAsync(id);

        Assert.Equal(id.ToString(), export!.Profile);
        Assert.Equal(Consent, export.ConsentedAt);
        Assert.Equal(
            [new("film:tt0111161", "like", true, Consent), new ExportedFeedback("track:nina-simone-feeling-good", "hide", false, Consent)],
            export.Feedback);
        Assert.Equivalent(export, JsonSerializer.Deserialize<ProfileExport>(JsonSerializer.Serialize(export)));
        Assert.Null(await database.Profiles.ExportAsync(ProfileId.New()));
    }

    private static Comparer<TitleId> ById => Comparer<TitleId>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key));

    private static FeedbackEvent Said(FeedbackKind kind) => new(Film, kind, true, Consent);

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
