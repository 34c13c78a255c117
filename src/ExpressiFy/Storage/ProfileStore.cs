using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>
/// Stores profiles. Only <see cref="CreateAsync"/> makes a profile, and it records the time of consent. Feedback
/// without a profile cannot be stored: a foreign key refuses it.
/// </summary>
public sealed class ProfileStore(
    IDbContextFactory<ExpressiFyDb> databases, DeletedRows deletedRows, TimeProvider time)
{
    /// <summary>Creates an empty profile.</summary>
    /// <param name="consentedAt">When the person agreed to keep a profile.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<ProfileId> CreateAsync(DateTimeOffset consentedAt, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = new StoredProfile { Id = ProfileId.New(), ConsentedAt = consentedAt };
        db.Profiles.Add(row);
        await db.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>The profile; null when there is none (any more).</summary>
    public async Task<Profile?> FindAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await FeedbackOfAsync(db, id, cancellation);
        var exists = rows.Count > 0 || await ExistsAsync(db, id, cancellation);
        return exists ? Profile.From(rows.Select(row => row.ToEvent())) : null;
    }

    /// <summary>Adds one event. False when there is no such profile (any more); then nothing is stored.</summary>
    public Task<bool> AppendAsync(ProfileId id, FeedbackEvent feedback, CancellationToken cancellation = default) =>
        AppendAsync(id, [feedback], cancellation);

    /// <summary>
    /// Adds events in their order, all or none. False when there is no such profile (any more); then nothing is stored.
    /// </summary>
    public async Task<bool> AppendAsync(
        ProfileId id, IReadOnlyCollection<FeedbackEvent> feedback, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await ExistsAsync(db, id, cancellation))
            return false;
        db.Feedback.AddRange(feedback.Select(item => StoredFeedback.From(id, item)));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Without the profile the foreign key refused the feedback: it was erased after the check above. Anything
            // else is a failure.
            if (await ExistsAsync(db, id, cancellation))
                throw;
            return false;
        }
    }

    /// <summary>Deletes the profile and all that is stored of it.</summary>
    public async Task<ErasureResult> EraseAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var deleted = await db.Profiles.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);
        if (deleted == 0)
            return ErasureResult.NothingStored;
        var isPurged = await deletedRows.PurgeAsync(cancellation);
        return isPurged ? ErasureResult.Erased : ErasureResult.Pending;
    }

    /// <summary>Everything that is stored about the person; null when there is no such profile (any more).</summary>
    public async Task<ProfileExport?> ExportAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (profile is null)
            return null;
        var rows = await FeedbackOfAsync(db, id, cancellation);
        var imports = await db.Imports.AsNoTracking()
            .Where(row => row.ProfileId == id)
            .OrderBy(row => row.Id)
            .Select(row => new ExportedImport(row.Id, row.At, row.What))
            .ToListAsync(cancellation);
        var codes = await db.GroupCodes.AsNoTracking()
            .Where(row => row.ProfileId == id)
            .OrderBy(row => row.ExpiresAt)
            .Select(row => new ExportedGroupCode(row.ExpiresAt, row.ListsLeft, row.IsWithdrawn))
            .ToListAsync(cancellation);
        return new(
            id.ToString(),
            profile.ConsentedAt,
            ExportedAt: time.GetUtcNow(),
            [.. rows.Select(row => ExportedFeedback.Of(row.ToEvent()) with { Import = row.ImportId })])
        {
            LastUsedOn = profile.LastUsedOn,
            Imports = imports,
            GroupCodes = codes,
        };
    }

    private static Task<bool> ExistsAsync(ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.Profiles.AnyAsync(row => row.Id == id, cancellation);

    private static Task<List<StoredFeedback>> FeedbackOfAsync(
        ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.Feedback
            .AsNoTracking()
            .Where(row => row.ProfileId == id)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
}
