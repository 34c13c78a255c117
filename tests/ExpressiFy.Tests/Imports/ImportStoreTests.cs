using ExpressiFy.Catalogue;
using ExpressiFy.Imports;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Tests.Catalogue;
using ExpressiFy.Tests.Imports.Matching;
using ExpressiFy.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Imports;

public sealed class ImportStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TitleId Amelie = NamedTitles.Id(1);
    private static readonly TitleId Heat = NamedTitles.Id(2);

    private static readonly TitleMatcher Matcher = new(new TitleCatalogue(
    [
        NamedTitles.Film(1, "Amélie", 2001),
        NamedTitles.Film(2, "Heat", 1995),
    ]));

    [Fact]
    public async Task An_import_is_stored_as_feedback_with_the_kinds_of_its_lists()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        var outcome = await AddAsync(database, id);
        Assert.Equal((1, 1, 1, 1), (outcome!.Ratings, outcome.Likes, outcome.Seen, outcome.Saved));
        var profile = await database.Profiles.FindAsync(id);
        Assert.Equal(4.5, profile!.Rating(Amelie)!.Value.Count);
        Assert.True(profile.Has(FeedbackKind.Save, Heat));
        var import = Assert.Single(await Store(database).ListAsync(id));
        Assert.Equal((outcome.Summary, 4, Now), (import, import.FeedbackCount, import.At));
        Assert.Equal(
            "Letterboxd watched films, Letterboxd ratings, Letterboxd diary, Letterboxd watchlist, Letterboxd likes",
            import.What);
        var rows = await database.RawRowsAsync("imports");
        Assert.DoesNotContain("someone", Assert.Single(rows), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_twice_or_twice_at_once_adds_nothing_more()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AddAsync(database, id))));
        Assert.Single(outcomes, outcome => outcome!.Summary is not null);
        Assert.Null((await AddAsync(database, id))!.Summary);
        Assert.Equal(4, (await database.Profiles.FindAsync(id))!.Events.Count);
        Assert.Single(await Store(database).ListAsync(id));
    }

    [Fact]
    public async Task Undoing_an_import_leaves_exactly_the_other_feedback()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        await database.Profiles.AppendAsync(id, new FeedbackEvent(Heat, FeedbackKind.Like, true, Now));
        var import = (await AddAsync(database, id))!.Summary!;
        await database.Profiles.AppendAsync(id, new FeedbackEvent(Amelie, FeedbackKind.Like, true, Now));

        Assert.True(await Store(database).UndoAsync(id, import.Id));
        var profile = await database.Profiles.FindAsync(id);
        Assert.Equal(
            [(Heat, FeedbackKind.Like), (Amelie, FeedbackKind.Like)],
            profile!.Events.Select(feedback => (feedback.TitleId, feedback.Kind)));
        Assert.Empty(await Store(database).ListAsync(id));
        Assert.False(await Store(database).UndoAsync(id, import.Id));
        Assert.NotNull((await AddAsync(database, id))!.Summary);
    }

    [Fact]
    public async Task An_import_of_another_person_is_not_undone()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var mine = await database.Profiles.CreateAsync(Now);
        var theirs = await database.Profiles.CreateAsync(Now);
        var import = (await AddAsync(database, mine))!.Summary!;
        Assert.False(await Store(database).UndoAsync(theirs, import.Id));
        Assert.Equal(4, (await database.Profiles.FindAsync(mine))!.Events.Count);
        Assert.Empty(await Store(database).ListAsync(theirs));
    }

    [Fact]
    public async Task An_erased_profile_has_no_imports_and_gets_none()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var id = await database.Profiles.CreateAsync(Now);
        await AddAsync(database, id);
        await database.Profiles.EraseAsync(id);
        Assert.Empty(await database.RawRowsAsync("imports"));
        Assert.Empty(await database.RawRowsAsync("feedback_events"));
        Assert.Null(await AddAsync(database, id));
    }

    private static ImportStore Store(TemporaryDatabase database) => new(
        database.Services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>(),
        database.Services.GetRequiredService<DeletedRows>(),
        new FakeTimeProvider(Now));

    private static Task<ImportOutcome?> AddAsync(TemporaryDatabase database, ProfileId id)
    {
        var lists = ListFiles.Read(ListFiles.Letterboxd());
        return Store(database).AddAsync(id, lists, MatchedLists.Of(lists, Matcher));
    }
}
