using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Storage;

public sealed class ProfileRetentionTests
{
    private const int Days = 30;

    private readonly FakeTimeProvider clock = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Without_the_setting_nothing_is_noted_and_nothing_erased()
    {
        await using var database = await TemporaryDatabase.MigratedAsync(clock);
        var retention = database.Services.GetRequiredService<ProfileRetention>();
        var id = await database.Profiles.CreateAsync(clock.GetUtcNow());
        await retention.NoteUseAsync(id, CancellationToken.None);
        clock.Advance(TimeSpan.FromDays(10_000));

        Assert.Null(retention.Days);
        Assert.Equal(0, await retention.EraseUnusedAsync(CancellationToken.None));
        Assert.EndsWith("||0|", Assert.Single(await database.RawRowsAsync("profiles")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_used_for_longer_is_erased_and_what_is_used_stays()
    {
        await using var database = await TemporaryDatabase.MigratedAsync(clock, ("Retention:Days", $"{Days}"));
        var retention = database.Services.GetRequiredService<ProfileRetention>();
        var used = await database.Profiles.CreateAsync(clock.GetUtcNow());
        var unused = await database.Profiles.CreateAsync(clock.GetUtcNow());

        var erased = new List<int>();
        for (var day = 0; day <= Days; day++)
        {
            erased.Add(await retention.EraseUnusedAsync(CancellationToken.None));
            clock.Advance(TimeSpan.FromDays(1));
            await retention.NoteUseAsync(used, CancellationToken.None);
        }

        Assert.All(erased, count => Assert.Equal(0, count));
        Assert.NotNull(await database.Profiles.FindAsync(unused));
        Assert.Equal(1, await retention.EraseUnusedAsync(CancellationToken.None));
        Assert.Null(await database.Profiles.FindAsync(unused));
        Assert.NotNull(await database.Profiles.FindAsync(used));
    }

    [Fact]
    public async Task Switching_the_setting_on_erases_nobody_at_once()
    {
        await using var database = await TemporaryDatabase.MigratedAsync(clock, ("Retention:Days", $"{Days}"));
        var retention = database.Services.GetRequiredService<ProfileRetention>();
        var id = await database.Profiles.CreateAsync(clock.GetUtcNow().AddYears(-3));
        Assert.Equal(0, await retention.EraseUnusedAsync(CancellationToken.None));
        Assert.NotNull(await database.Profiles.FindAsync(id));
    }

    [Fact]
    public async Task A_setting_that_means_nothing_is_refused()
    {
        await using var database = await TemporaryDatabase.MigratedAsync(clock, ("Retention:Days", "0"));
        var retention = database.Services.GetRequiredService<ProfileRetention>();
        Assert.Throws<OptionsValidationException>(() => retention.Days);
    }
}
