using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>
/// Keeps profiles. Nothing can be kept without one, and one is made only by <see cref="CreateAsync"/>, with the moment of consent:
/// the database refuses an event that belongs to no profile.
/// </summary>
public sealed class ProfileStore(IDbContextFactory<ExpressiFyDb> databases, TimeProvider time)
{
    /// <summary>A new, empty profile for someone who agreed at <paramref name="consentedAt"/>.</summary>
    public async Task<ProfileId> CreateAsync(DateTimeOffset consentedAt, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = new StoredProfile { Id = ProfileId.New(), ConsentedAt = consentedAt };
        db.Profiles.Add(row);
        await db.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>What the person has said so far; null when there is no such profile (any more).</summary>
    public async Task<Profile?> FindAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var events = await EventsOf(db, id, cancellation);
        var exists = events.Count > 0 || await db.Profiles.AnyAsync(profile => profile.Id == id, cancellation);
        return exists ? Profile.From(events.Select(stored => stored.ToEvent())) : null;
    }

    /// <summary>Adds one event; false when there is no such profile (any more), and then nothing is stored.</summary>
    public Task<bool> AppendAsync(ProfileId id, FeedbackEvent next, CancellationToken cancellation = default) => AppendAsync(id, [next], cancellation);

    /// <summary>Adds events in their order, all or none; false when there is no such profile (any more), and then nothing is stored.</summary>
    public async Task<bool> AppendAsync(ProfileId id, IReadOnlyCollection<FeedbackEvent> next, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.Profiles.AnyAsync(profile => profile.Id == id, cancellation))
            return false;
        db.Feedback.AddRange(next.Select(said => StoredFeedback.From(id, said)));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Erased between the question and the answer: the foreign key refused the event. Anything else is a real failure.
            if (await db.Profiles.AnyAsync(profile => profile.Id == id, cancellation))
                throw;
            return false;
        }
    }

    /// <summary>Removes the profile and everything said with it; false when there was none.</summary>
    public async Task<bool> EraseAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var erased = await db.Profiles.Where(profile => profile.Id == id).ExecuteDeleteAsync(cancellation) > 0;
        if (erased)
            await db.ForgetDeletedAsync(cancellation);
        return erased;
    }

    /// <summary>Everything stored of the person; null when there is no such profile (any more).</summary>
    public async Task<ProfileExport?> ExportAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.Id == id, cancellation);
        if (profile is null)
            return null;
        var events = await EventsOf(db, id, cancellation);
        return new(id.ToString(), profile.ConsentedAt, time.GetUtcNow(),
            [.. events.Select(stored => ExportedFeedback.Of(stored.ToEvent()))]);
    }

    private static Task<List<StoredFeedback>> EventsOf(ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.Feedback.AsNoTracking().Where(stored => stored.ProfileId == id).OrderBy(stored => stored.Id).ToListAsync(cancellation);
}
