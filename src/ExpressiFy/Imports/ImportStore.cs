using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Imports;

/// <summary>Adds imports to profiles and undoes them, each in one transaction.</summary>
public sealed class ImportStore(
    IDbContextFactory<ExpressiFyDb> databases, DeletedRows deletedRows, TimeProvider time)
{
    // Characters of the description of an import.
    private const int LongestDescription = 200;

    /// <summary>
    /// Adds the feedback that the lists have and the profile does not; null when there is no such profile.
    /// </summary>
    public async Task<ImportOutcome?> AddAsync(
        ProfileId id,
        PersonalLists lists,
        MatchedLists matched,
        CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // A second import of the same profile waits here, so that a file sent twice at once is added once.
        if (!await db.NextRevisionAsync(id, cancellation))
            return null;

        var own = OwnTitlePlan.For(matched, await OwnTitleRows.ReadAsync(db, id, cancellation));
        foreach (var (from, to) in own.Moves)
            await OwnTitleRows.MoveAsync(db, id, from, to, cancellation);
        var profile = await ReadProfileAsync(db, id, cancellation);
        var restored = ImportPlan.Restore(profile, lists.Restored);
        var listed = ImportPlan.For(Profile.From([.. profile.Events, .. restored]), own.Titles, time.GetUtcNow());
        FeedbackEvent[] events = [.. restored, .. listed];
        var kept = await KeepOwnTitlesAsync(db, id, lists, own, events, cancellation);
        await KeepCorrectionsAsync(db, id, lists, cancellation);
        var services = await RestoreServicesAsync(db, id, lists.Services, cancellation);
        if (events.Length == 0)
        {
            await transaction.CommitAsync(cancellation);
            return new(null, 0, 0, 0, 0) { Services = services, OwnTitles = kept, KeptAs = own.KeptAs };
        }

        var import = new StoredImport { ProfileId = id, At = time.GetUtcNow(), What = DescriptionOf(lists) };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancellation);
        db.Feedback.AddRange(events.Select(feedback => StoredFeedback.From(id, feedback, import.Id)));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return OutcomeOf(import, restored.Count, listed) with
        {
            Services = services,
            OwnTitles = kept,
            KeptAs = own.KeptAs,
        };
    }

    /// <summary>The person's imports, the latest first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> ListAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Imports
            .Where(import => import.ProfileId == id)
            .OrderByDescending(import => import.Id)
            .Select(import => new ImportSummary(
                import.Id,
                import.At,
                import.What,
                db.Feedback.Count(feedback => feedback.ImportId == import.Id)))
            .ToListAsync(cancellation);
    }

    /// <summary>
    /// Removes all feedback of an import and the import itself; other feedback stays. False when the person has no such
    /// import.
    /// </summary>
    public async Task<bool> UndoAsync(ProfileId id, long import, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var imports = db.Imports.Where(stored => stored.Id == import && stored.ProfileId == id);
        if (await imports.ExecuteDeleteAsync(cancellation) == 0)
            return false;
        await db.Feedback
            .Where(feedback => feedback.ImportId == import && feedback.ProfileId == id)
            .ExecuteDeleteAsync(cancellation);
        await OwnTitleRows.DeleteUnusedAsync(db, id, cancellation);
        await db.NextRevisionAsync(id, cancellation);
        await transaction.CommitAsync(cancellation);
        await deletedRows.PurgeAsync([], cancellation);
        return true;
    }

    /// <summary>Adds the own titles that the events name; returns how many are new.</summary>
    private static Task<int> KeepOwnTitlesAsync(
        ExpressiFyDb db,
        ProfileId id,
        PersonalLists lists,
        OwnTitlePlan own,
        FeedbackEvent[] events,
        CancellationToken cancellation)
    {
        var named = events.Select(feedback => feedback.TitleId).ToHashSet();
        var titles = lists.RestoredTitles.Concat(own.New).Where(title => named.Contains(title.Id));
        return OwnTitleRows.AddAsync(db, id, titles, cancellation);
    }

    // What was chosen for a name holds for the next import, too.
    private static Task KeepCorrectionsAsync(
        ExpressiFyDb db, ProfileId id, PersonalLists lists, CancellationToken cancellation)
    {
        var corrections = new Dictionary<string, TitleId?>();
        foreach (var chosen in lists.Entries.Where(entry => entry.Choice is not null).DistinctBy(entry => entry.Label))
            corrections[TitleCorrections.KeyOf(chosen.Label)] = chosen.Choice!.Title;
        foreach (var (written, title) in lists.RestoredCorrections)
            corrections[written] = title;
        return OwnTitleRows.CorrectAsync(db, id, corrections, cancellation);
    }

    private static async Task<Profile> ReadProfileAsync(ExpressiFyDb db, ProfileId id, CancellationToken cancellation)
    {
        var stored = await db.Feedback
            .AsNoTracking()
            .Where(feedback => feedback.ProfileId == id)
            .OrderBy(feedback => feedback.Id)
            .ToListAsync(cancellation);
        return Profile.From(stored.Select(feedback => feedback.ToEvent()));
    }

    /// <summary>How many services are the person's now that were not; those that they have chosen stay.</summary>
    private static async Task<int> RestoreServicesAsync(
        ExpressiFyDb db, ProfileId id, IReadOnlyList<string> services, CancellationToken cancellation)
    {
        if (services.Count == 0)
            return 0;
        var text = StoredServices.Write(services);
        var changed = await db.Profiles
            .Where(row => row.Id == id && (row.Services == null || row.Services == ""))
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.Services, text), cancellation);
        return changed == 0 ? 0 : services.Count;
    }

    private static ImportOutcome OutcomeOf(StoredImport import, int restored, IReadOnlyList<FeedbackEvent> events)
    {
        var summary = new ImportSummary(import.Id, import.At, import.What, restored + events.Count);
        return new(
            summary,
            Count(FeedbackKind.Rating),
            Count(FeedbackKind.Like),
            Count(FeedbackKind.Seen),
            Count(FeedbackKind.Save))
        {
            Hidden = Count(FeedbackKind.Hide),
            Restored = restored,
        };

        int Count(FeedbackKind kind) => events.Count(feedback => feedback.Kind == kind);
    }

    private static string DescriptionOf(PersonalLists lists)
    {
        var description = string.Join(", ", lists.Files.Select(file => file.What).Distinct());
        return description.Length <= LongestDescription ? description : description[..(LongestDescription - 1)] + "…";
    }
}
