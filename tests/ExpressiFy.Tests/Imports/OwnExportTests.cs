using System.Text;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Tests.Catalogue;
using ExpressiFy.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Imports;

/// <summary>A person's own profile, exported here, is brought back as it was.</summary>
public sealed class OwnExportTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TitleId Heat = NamedTitles.Id(2);
    private static readonly TitleId Song = TitleId.Track("nina-simone-feeling-good");
    private static readonly TitleId Series = TitleId.Series("tt0903747");
    private static readonly TitleMatcher Matcher = new(new TitleCatalogue([NamedTitles.Film(2, "Heat", 1995)]));

    // Every kind, given and withdrawn, the first and the last episode, every mood after a title, both sources, ratings
    // of every fraction.
    private static readonly FeedbackEvent[] EveryKind =
    [
        .. FeedbackKindNames.All
            .Where(kind => kind is not (FeedbackKind.Rating or FeedbackKind.Left or FeedbackKind.Episode))
            .SelectMany(kind => new[] { Event(Heat, kind), Event(Song, kind), Event(Song, kind, on: false) }),
        FeedbackEvent.Rated(Heat, Stars.Of(0.5), At(100), FeedbackSource.Imported),
        FeedbackEvent.Rated(Heat, Stars.Of(4.25), At(101)),
        Event(Heat, FeedbackKind.Rating, on: false),
        FeedbackEvent.Rated(Heat, Stars.Of(5), At(103)),
        .. MoodAfter.All.Select((mood, place) => FeedbackEvent.WithMoodAfter(Heat, mood, At(200 + place))),
        Event(Heat, FeedbackKind.Left, on: false),
        Event(Series, FeedbackKind.Episode) with { Episode = 1 },
        Event(Series, FeedbackKind.Episode) with { Episode = FeedbackEvent.MostEpisodes },
        Event(Series, FeedbackKind.Episode, on: false),
        Event(Heat, FeedbackKind.Seen) with { Source = FeedbackSource.Imported },
        FeedbackEvent.Forgetting(Heat, "decade 199", on: true, At(300)),
        FeedbackEvent.Forgetting(Heat, "Film genre Crime", on: true, At(301)),
        FeedbackEvent.Forgetting(Heat, "decade 199", on: false, At(302)),
        FeedbackEvent.Forgetting(Song, "language en", on: true, At(303)),
    ];

    [Fact]
    public async Task Every_kind_of_event_comes_back_equal_on_another_host()
    {
        await using var first = await TemporaryDatabase.MigratedAsync();
        var mine = await first.Profiles.CreateAsync(Now);
        await first.Profiles.AppendAsync(mine, EveryKind);
        var export = (await first.Profiles.ExportAsync(mine))!;

        await using var second = await TemporaryDatabase.MigratedAsync();
        var there = await second.Profiles.CreateAsync(Now);
        var outcome = await AddAsync(second, there, FileOf(export));
        Assert.Equal(EveryKind.Length, outcome.Restored);
        Assert.Equal((0, 0), (outcome.Ratings, outcome.Likes));

        Assert.Equal(EveryKind, (await second.Profiles.FindAsync(there))!.Events);

        // The number of the import says which import brought an event to this host.
        var again = (await second.Profiles.ExportAsync(there))!;
        Assert.Equal(export.Feedback, again.Feedback.Select(feedback => feedback with { Import = null }));
    }

    [Fact]
    public async Task It_is_brought_back_once_and_can_be_undone()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        var file = FileOf(EveryKind);
        var import = (await AddAsync(database, id, file)).Summary!;
        Assert.Equal("your own ExpressiFy profile", import.What);
        Assert.Null((await AddAsync(database, id, file)).Summary);

        Assert.True(await Store(database).UndoAsync(id, import.Id));
        Assert.Empty((await database.Profiles.FindAsync(id))!.Events);
    }

    [Fact]
    public void What_was_said_here_meanwhile_stays()
    {
        var here = Profile.From([Event(Heat, FeedbackKind.Dislike), FeedbackEvent.Rated(Song, Stars.Of(1), At(9))]);
        FeedbackEvent[] exported =
        [
            Event(Heat, FeedbackKind.Like),
            Event(Heat, FeedbackKind.Save),
            FeedbackEvent.Rated(Song, Stars.Of(5), At(1)),
        ];
        Assert.Equal([Event(Heat, FeedbackKind.Save)], ImportPlan.Restore(here, exported));
    }

    [Fact]
    public void What_came_before_a_word_that_is_here_does_not_come_after_it()
    {
        var imported = FeedbackEvent.Rated(Heat, Stars.Of(1), At(1), FeedbackSource.Imported);
        var said = FeedbackEvent.Rated(Heat, Stars.Of(5), At(2));
        Assert.Empty(ImportPlan.Restore(Profile.From([said]), [imported, said]));
        Assert.Equal([said], ImportPlan.Restore(Profile.From([imported]), [imported, said]));
    }

    [Fact]
    public void What_is_forgotten_here_is_kept_of_each_trait()
    {
        FeedbackEvent[] exported =
        [
            FeedbackEvent.Forgetting(Heat, "Film genre Crime", on: true, At(1)),
            FeedbackEvent.Forgetting(Heat, "decade 199", on: true, At(2)),
        ];
        var here = Profile.From([FeedbackEvent.Forgetting(Song, "decade 199", on: false, At(9))]);
        Assert.Equal([exported[0]], ImportPlan.Restore(here, exported));
        Assert.Equal([exported[0]], ImportPlan.Restore(Profile.From([exported[1]]), exported));
    }

    [Fact]
    public void Entries_that_cannot_be_read_are_named_and_the_others_come_back()
    {
        var lists = ListFiles.Read(ListFiles.File(
            "expressify-profile.json",
            """{"profile":"x","later":{},"feedback":["""
            + """{"title":"film:tt0113277","kind":"like","on":true,"at":"2021-01-01T00:00:00Z"},"""
            + """{"title":"nonsense","kind":"like","on":true,"at":"2021-01-01T00:00:00Z"},"""
            + """{"title":"film:tt0113277","kind":"adore","on":true,"at":"2021-01-01T00:00:00Z"},"""
            + """{"title":"film:tt0113277","kind":"rating","on":true,"at":"2021-01-01T00:00:00Z","stars":7},"""
            + """{"title":"film:tt0113277","kind":"left","on":true,"at":"2021-01-01T00:00:00Z"},"""
            + """{"title":"film:tt0113277","kind":"forget","on":true,"at":"2021-01-01T00:00:00Z"},"""
            + """{"title":"film:tt0113277","kind":"forget","on":true,"at":"2021-01-01T00:00:00Z","trait":"x"},"""
            + """{"title":"film:tt0113277","kind":"like","on":true,"at":"soon"}, 5]}"""));
        Assert.Single(lists.Restored);
        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], lists.Unreadable.Select(line => line.Line));
        Assert.Equal("your own ExpressiFy profile", Assert.Single(lists.Files).What);
    }

    [Fact]
    public void It_may_be_in_a_zip_and_of_an_earlier_version()
    {
        var export = ListFiles.File("profile.json", """{"profile":"0","feedback":[]}""");
        Assert.Single(ListFiles.Read(ListFiles.Zip("mine.zip", export)).Files);
    }

    [Theory]
    [InlineData("""["title"]""")]
    [InlineData("""{"feedback":[]}""")]
    public void Other_json_is_refused_with_a_reason(string text)
    {
        var refused = Assert.Throws<ImportException>(() => ListFiles.Read(ListFiles.File("x.json", text)));
        Assert.Contains("no profile that was exported from ExpressiFy", refused.Message, StringComparison.Ordinal);
    }

    private static FeedbackEvent Event(TitleId title, FeedbackKind kind, bool on = true) =>
        new(title, kind, on, At((2 * (int)kind) + (on ? 0 : 1)));

    private static DateTimeOffset At(int minutes) => Now.AddYears(-5).AddMinutes(minutes).AddTicks(minutes);

    private static UploadedFile FileOf(IEnumerable<FeedbackEvent> events) =>
        FileOf(new ProfileExport("0", Now, Now, [.. events.Select(ExportedFeedback.Of)]));

    private static UploadedFile FileOf(ProfileExport export) =>
        new("expressify-profile.json", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(export, Json)));

    private static ImportStore Store(TemporaryDatabase database) => new(
        database.Services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>(),
        database.Services.GetRequiredService<DeletedRows>(),
        new FakeTimeProvider(Now));

    private static async Task<ImportOutcome> AddAsync(TemporaryDatabase database, ProfileId id, UploadedFile file)
    {
        var lists = ListFiles.Read(file);
        return (await Store(database).AddAsync(id, lists, MatchedLists.Of(lists, Matcher)))!;
    }
}
