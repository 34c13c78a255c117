using System.Collections.Concurrent;
using System.Data.Common;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Storage;

/// <summary>
/// Erases profiles that were not used for <see cref="RetentionOptions.Days"/>. While that is not set, nobody notes when
/// a profile is used.
/// </summary>
public sealed class ProfileRetention(
    IDbContextFactory<ExpressiFyDb> databases,
    DeletedRows deleted,
    IOptions<RetentionOptions> options,
    TimeProvider time)
{
    private readonly ConcurrentDictionary<ProfileId, DateOnly> noted = [];

    /// <summary>Days without use after which a profile is erased; null for never.</summary>
    public int? Days => options.Value.Days;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Notes that a profile is used today; at most one write a day.</summary>
    public async Task NoteUseAsync(ProfileId id, CancellationToken cancellation)
    {
        var today = Today;
        if (Days is null || (noted.TryGetValue(id, out var day) && day == today))
            return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            await db.Profiles.Where(row => row.Id == id).ExecuteUpdateAsync(
                update => update.SetProperty(row => row.LastUsedOn, today), cancellation);
            noted[id] = today;
        }
        catch (DbException)
        {
            // A list can do without the note: the next request writes it.
        }
    }

    /// <summary>
    /// Erases what is over the limit. A profile whose last use was not noted counts as used today, so that nobody is
    /// erased when the limit is switched on.
    /// </summary>
    /// <returns>The number of erased profiles.</returns>
    public async Task<int> EraseUnusedAsync(CancellationToken cancellation)
    {
        if (Days is null)
            return 0;
        noted.Clear();
        var today = Today;
        var last = today.AddDays(-Days.Value);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Profiles.Where(row => row.LastUsedOn == null).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.LastUsedOn, today), cancellation);
        var unused = await db.Profiles.Where(row => row.LastUsedOn < last)
            .Select(row => row.Id).ToListAsync(cancellation);
        if (unused.Count == 0)
            return 0;
        // Once more by the day: one of them may be used again meanwhile.
        var erased = await db.Profiles.Where(row => row.LastUsedOn < last).ExecuteDeleteAsync(cancellation);
        await deleted.PurgeAsync(unused, cancellation);
        return erased;
    }
}
