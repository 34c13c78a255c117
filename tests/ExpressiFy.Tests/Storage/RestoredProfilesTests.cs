using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage.Backups;
using ExpressiFy.Storage.Files;

namespace ExpressiFy.Tests.Storage;

/// <summary>A host that runs while its database is restored has profiles in memory.</summary>
public sealed class RestoredProfilesTests : IDisposable
{
    private static readonly IReadOnlyList<TitleId> Titles =
        [.. TitleCatalogue.BuiltIn().Titles.Take(4).Select(title => title.Id)];

    private readonly TemporaryFolder folder = new();
    private readonly TimerClock clock = new();

    [Theory]
    [InlineData("nothing")]
    [InlineData("another host has erased the profile")]
    [InlineData("the database is gone")]
    public async Task What_is_said_after_a_restore_is_added_to_what_was_restored(string meanwhile)
    {
        var backup = Path.Combine(folder.Path, "backup.db");
        await using var database = await TemporaryDatabase.MigratedAsync(clock);
        var address = SqliteAddress.OfFile(database.File);
        var id = await database.Profiles.CreateAsync(clock.GetUtcNow());
        await LikeAsync(database, id, 0);
        DatabaseBackup.Write(address, backup);
        await LikeAsync(database, id, 1);
        Assert.Equal(Titles.Take(2), await LikedAsync(database, id));
        // More than once: what comes after a restore is forgotten by the next.
        for (var title = 2; title < Titles.Count; title++)
        {
            if (meanwhile == "another host has erased the profile")
                await database.RawScalarAsync($"DELETE FROM feedback_events; DELETE FROM profiles WHERE id = '{id}'");
            if (meanwhile == "the database is gone")
                DeleteFiles(database);
            clock.Advance(TimeSpan.FromSeconds(1));
            await DatabaseRestore.RunAsync(address, backup, clock);

            await LikeAsync(database, id, title);

            Assert.Equal([Titles[0], Titles[title]], await LikedAsync(database, id));
        }
    }

    public void Dispose() => folder.Dispose();

    private static void DeleteFiles(TemporaryDatabase database)
    {
        database.ForgetConnections();
        foreach (var suffix in PrivateFiles.Suffixes)
            File.Delete(database.File + suffix);
    }

    private static async Task<IEnumerable<TitleId>> LikedAsync(TemporaryDatabase database, ProfileId id) =>
        (await database.Profiles.FindAsync(id))!.Events.Select(feedback => feedback.TitleId);

    private async Task LikeAsync(TemporaryDatabase database, ProfileId id, int title) =>
        Assert.True(await database.Profiles.AppendAsync(
            id, new FeedbackEvent(Titles[title], FeedbackKind.Like, On: true, clock.GetUtcNow())));
}
