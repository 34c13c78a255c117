using ExpressiFy.Imports.Matching;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Imports;

/// <summary>Adds imports to profiles, all or nothing, and takes them back so that no trace of them is left.</summary>
public sealed class ImportStore(IDbContextFactory<ExpressiFyDb> databases, TimeProvider time)
{
    private const int LongestWhat = 200;

    /// <summary>Adds what the lists say and the profile does not yet; null when there is no such profile (any more).</summary>
    public async Task<ImportOutcome?> AddAsync(ProfileId id, PersonalLists lists, MatchedLists matched, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var step = await db.Database.BeginTransactionAsync(cancellation);
        // Changes nothing, but makes a second import of the same profile wait: the same file sent twice at once is added once.
        if (await db.Profiles.Where(profile => profile.Id == id).ExecuteUpdateAsync(row => row.SetProperty(profile => profile.ConsentedAt, profile => profile.ConsentedAt), cancellation) == 0)
            return null;

        var stored = await db.Feedback.AsNoTracking().Where(row => row.ProfileId == id).OrderBy(row => row.Id).ToListAsync(cancellation);
        var words = ImportPlan.For(Profile.From(stored.Select(row => row.ToEvent())), matched.Matched, time.GetUtcNow());
        if (words.Count == 0)
            return new(null, 0, 0, 0, 0);

        var import = new StoredImport { ProfileId = id, At = time.GetUtcNow(), What = What(lists) };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancellation);
        db.Feedback.AddRange(words.Select(word => StoredFeedback.From(id, word, import.Id)));
        await db.SaveChangesAsync(cancellation);
        await step.CommitAsync(cancellation);
        int Count(FeedbackKind kind) => words.Count(word => word.Kind == kind);
        return new(
            new(import.Id, import.At, import.What, words.Count),
            Count(FeedbackKind.Rating), Count(FeedbackKind.Like), Count(FeedbackKind.Seen), Count(FeedbackKind.Save));
    }

    /// <summary>The person's imports, the latest first.</summary>
    public async Task<IReadOnlyList<ImportSummary>> ListAsync(ProfileId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Imports.Where(import => import.ProfileId == id).OrderByDescending(import => import.Id)
            .Select(import => new ImportSummary(import.Id, import.At, import.What, db.Feedback.Count(row => row.ImportId == import.Id)))
            .ToListAsync(cancellation);
    }

    /// <summary>Removes every word of an import; false when the person has no such import. What was said before and since stays.</summary>
    public async Task<bool> UndoAsync(ProfileId id, long import, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var step = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Imports.Where(row => row.Id == import && row.ProfileId == id).ExecuteDeleteAsync(cancellation) == 0)
            return false;
        await db.Feedback.Where(row => row.ImportId == import && row.ProfileId == id).ExecuteDeleteAsync(cancellation);
        await step.CommitAsync(cancellation);
        await db.PurgeDeletedAsync(cancellation);
        return true;
    }

    private static string What(PersonalLists lists)
    {
        var what = string.Join(", ", lists.Files.Select(file => file.What).Distinct());
        return what.Length <= LongestWhat ? what : what[..(LongestWhat - 1)] + "…";
    }
}
