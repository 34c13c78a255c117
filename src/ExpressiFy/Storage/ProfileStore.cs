using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>
/// Stores profiles. Only <see cref="CreateAsync"/> makes a profile, and it records the time of consent. Feedback
/// without a profile cannot be stored: a foreign key refuses it.
/// </summary>
public sealed class ProfileStore(
    IDbContextFactory<ExpressiFyDb> databases, DeletedRows deletedRows, TimeProvider time) : IDisposable
{
    private readonly ProfileCache cache = new();

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
        // Before the rows: what is added in between is read again next time.
        var revision = await RevisionOfAsync(db, id, cancellation);
        if (revision is null)
        {
            cache.Remove(id);
            return null;
        }

        var kept = cache.Find(id, revision.Value);
        if (kept is not null)
            return kept;
        var profile = Profile.From(
            await EventsOfAsync(db, id, cancellation), await OwnTitleRows.ReadAsync(db, id, cancellation));
        cache.Keep(id, revision.Value, profile);
        return profile;
    }

    /// <summary>Adds one event. False when there is no such profile (any more); then nothing is stored.</summary>
    public Task<bool> AppendAsync(ProfileId id, FeedbackEvent feedback, CancellationToken cancellation = default) =>
        AppendAsync(id, [feedback], cancellation);

    /// <summary>
    /// Adds events in their order, all or none. False when there is no such profile (any more); then nothing is stored.
    /// </summary>
    public Task<bool> AppendAsync(
        ProfileId id, IReadOnlyCollection<FeedbackEvent> feedback, CancellationToken cancellation = default) =>
        AppendAsync(id, feedback, ownTitle: null, cancellation);

    /// <summary>
    /// Adds events of a title that the catalogue does not have, and the title to the person's own. False when there is
    /// no such profile (any more); then nothing is stored.
    /// </summary>
    /// <param name="id">The profile.</param>
    /// <param name="feedback">The events, in their order.</param>
    /// <param name="ownTitle">The title; null when the catalogue has all titles of the events.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<bool> AppendAsync(
        ProfileId id,
        IReadOnlyCollection<FeedbackEvent> feedback,
        Title? ownTitle,
        CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.NextRevisionAsync(id, cancellation))
            return false;
        var revision = (await RevisionOfAsync(db, id, cancellation))!.Value;
        db.Feedback.AddRange(feedback.Select(item => StoredFeedback.From(id, item)));
        await db.SaveChangesAsync(cancellation);
        if (ownTitle is not null)
            await OwnTitleRows.AddAsync(db, id, [ownTitle], cancellation);
        await transaction.CommitAsync(cancellation);
        var before = cache.Find(id, revision - 1);
        if (before is not null && ownTitle is not null)
            before = before.WithOwn(ownTitle);
        if (before is not null)
            cache.Keep(id, revision, feedback.Aggregate(before, (profile, next) => profile.With(next)));
        return true;
    }

    /// <summary>
    /// The ids of the services that the person has; none before they chose any, and without such a profile.
    /// </summary>
    public async Task<IReadOnlyList<string>> ServicesOfAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var services = await db.Profiles
            .Where(row => row.Id == id)
            .Select(row => row.Services)
            .SingleOrDefaultAsync(cancellation);
        return StoredServices.Read(services);
    }

    /// <summary>Stores the services that the person has. False when there is no such profile (any more).</summary>
    /// <param name="id">The profile.</param>
    /// <param name="services">Ids without commas; together at most 1000 characters.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<bool> SetServicesAsync(
        ProfileId id, IReadOnlyCollection<string> services, CancellationToken cancellation = default)
    {
        var text = StoredServices.Write(services);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var changed = await db.Profiles.Where(row => row.Id == id).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Services, text), cancellation);
        return changed > 0;
    }

    /// <summary>
    /// Deletes the events of one time as if they had never been, so that what was so before is so again. Events of
    /// imports stay: those are undone as a whole. False when the profile has no other event of that time.
    /// </summary>
    /// <param name="id">The profile.</param>
    /// <param name="at">The exact time of the events.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<bool> TakeBackAsync(
        ProfileId id, DateTimeOffset at, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.NextRevisionAsync(id, cancellation))
            return false;
        var deleted = await db.Feedback
            .Where(row => row.ProfileId == id && row.At == at && row.ImportId == null)
            .ExecuteDeleteAsync(cancellation);
        await OwnTitleRows.DeleteUnusedAsync(db, id, cancellation);
        await transaction.CommitAsync(cancellation);
        if (deleted == 0)
            return false;
        await deletedRows.PurgeAsync([], cancellation);
        return true;
    }

    /// <summary>
    /// "Wrong film": everything said of one title is said of another, and imports that are taken to mean the first
    /// mean the second from now on. False when there is no such profile (any more), or nothing was said of the title.
    /// </summary>
    /// <param name="id">The profile.</param>
    /// <param name="wrong">The title that is not meant.</param>
    /// <param name="right">The title that is meant.</param>
    /// <param name="ownTitle">The same where the catalogue does not have it; else null.</param>
    /// <param name="written">The name of the wrong title as a list had it; null where it is not known.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<bool> CorrectTitleAsync(
        ProfileId id,
        TitleId wrong,
        TitleId right,
        Title? ownTitle,
        string? written,
        CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.NextRevisionAsync(id, cancellation))
            return false;
        if (!await db.Feedback.AnyAsync(row => row.ProfileId == id && row.TitleId == wrong, cancellation))
            return false;
        if (ownTitle is not null)
            await OwnTitleRows.AddAsync(db, id, [ownTitle], cancellation);
        await OwnTitleRows.MoveAsync(db, id, wrong, right, cancellation);
        var key = written is null ? wrong.ToString() : TitleCorrections.KeyOf(written);
        await OwnTitleRows.CorrectAsync(db, id, new Dictionary<string, TitleId?> { [key] = right }, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Which titles the person means by names of their lists, and in place of wrong titles.</summary>
    public async Task<TitleCorrections> CorrectionsOfAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.TitleCorrections.AsNoTracking()
            .Where(row => row.ProfileId == id)
            .ToListAsync(cancellation);
        return new(rows.ToDictionary(row => row.Written, row => row.TitleId, StringComparer.Ordinal));
    }

    /// <summary>Deletes the profile and all that is stored of it.</summary>
    public async Task<ErasureResult> EraseAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var deleted = await db.Profiles.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);
        cache.Remove(id);
        if (deleted == 0)
            return ErasureResult.NothingStored;
        var isPurged = await deletedRows.PurgeAsync([id], cancellation);
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
        var ownTitles = await OwnTitleRows.ReadAsync(db, id, cancellation);
        var corrections = await db.TitleCorrections.AsNoTracking()
            .Where(row => row.ProfileId == id)
            .OrderBy(row => row.Written)
            .ToListAsync(cancellation);
        return new(
            id.ToString(),
            profile.ConsentedAt,
            ExportedAt: time.GetUtcNow(),
            [.. rows.Select(row => ExportedFeedback.Of(row.ToEvent()) with { Import = row.ImportId })])
        {
            LastUsedOn = profile.LastUsedOn,
            Services = profile.Services is null ? null : StoredServices.Read(profile.Services),
            OwnTitles = [.. ownTitles.Select(ExportedTitle.Of)],
            TitleCorrections = corrections.ToDictionary(row => row.Written, row => row.TitleId?.ToString()),
            Imports = imports,
            GroupCodes = codes,
        };
    }

    public void Dispose() => cache.Dispose();

    private static Task<long?> RevisionOfAsync(ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.Profiles.Where(row => row.Id == id).Select(row => (long?)row.Revision).SingleOrDefaultAsync(cancellation);

    // Whole rows take half as long again, which a long profile makes felt.
    private static Task<List<FeedbackEvent>> EventsOfAsync(
        ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.Feedback
            .Where(row => row.ProfileId == id)
            .OrderBy(row => row.Id)
            .Select(row => StoredFeedback.EventOf(
                row.TitleId, row.Kind, row.On, row.At, row.Stars, row.MoodAfter, row.Source))
            .ToListAsync(cancellation);

    private static Task<List<StoredFeedback>> FeedbackOfAsync(
        ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.Feedback
            .AsNoTracking()
            .Where(row => row.ProfileId == id)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
}
