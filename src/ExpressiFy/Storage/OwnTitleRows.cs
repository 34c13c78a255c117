using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>Reads and changes the own titles of a profile, within a transaction of the caller.</summary>
internal static class OwnTitleRows
{
    /// <summary>The person's own titles.</summary>
    public static async Task<List<Title>> ReadAsync(ExpressiFyDb db, ProfileId id, CancellationToken cancellation)
    {
        var rows = await db.OwnTitles.AsNoTracking()
            .Where(row => row.ProfileId == id)
            .OrderBy(row => row.TitleId)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToTitle())];
    }

    /// <summary>Adds a title unless the profile has it already.</summary>
    public static async Task AddAsync(
        ExpressiFyDb db, ProfileId id, Title title, CancellationToken cancellation)
    {
        var isThere = await db.OwnTitles.AnyAsync(
            row => row.ProfileId == id && row.TitleId == title.Id, cancellation);
        if (isThere)
            return;
        db.OwnTitles.Add(StoredOwnTitle.From(id, title));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Makes one title of two: everything said of the first is said of the second, and the first is forgotten.
    /// </summary>
    public static async Task MoveAsync(
        ExpressiFyDb db, ProfileId id, TitleId from, TitleId to, CancellationToken cancellation)
    {
        await db.Feedback
            .Where(row => row.ProfileId == id && row.TitleId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.TitleId, to), cancellation);
        await db.TitleCorrections
            .Where(row => row.ProfileId == id && row.TitleId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.TitleId, to), cancellation);
        await db.OwnTitles
            .Where(row => row.ProfileId == id && row.TitleId == from)
            .ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Deletes the titles of which nothing is said any more.</summary>
    public static Task DeleteUnusedAsync(ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.OwnTitles
            .Where(row => row.ProfileId == id)
            .Where(row => !db.Feedback.Any(said => said.ProfileId == id && said.TitleId == row.TitleId))
            .ExecuteDeleteAsync(cancellation);

    /// <summary>Remembers which title a name, or the wrong title, means.</summary>
    public static async Task CorrectAsync(
        ExpressiFyDb db, ProfileId id, string written, TitleId? title, CancellationToken cancellation)
    {
        await db.TitleCorrections
            .Where(row => row.ProfileId == id && row.Written == written)
            .ExecuteDeleteAsync(cancellation);
        db.TitleCorrections.Add(new() { ProfileId = id, Written = written, TitleId = title });
        await db.SaveChangesAsync(cancellation);
    }
}
