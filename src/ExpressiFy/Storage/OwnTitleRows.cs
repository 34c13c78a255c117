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

    /// <summary>
    /// Adds those titles that the profile does not have; returns how many are new and of no data set. Titles of data
    /// sets are kept too, so that nothing is lost to the person when an operator takes the data set out.
    /// </summary>
    public static async Task<int> AddAsync(
        ExpressiFyDb db, ProfileId id, IEnumerable<Title> titles, CancellationToken cancellation)
    {
        var known = await db.OwnTitles
            .Where(row => row.ProfileId == id)
            .Select(row => row.TitleId)
            .ToListAsync(cancellation);
        var added = titles.ExceptBy(known, title => title.Id).ToList();
        db.OwnTitles.AddRange(added.Select(title => StoredOwnTitle.From(id, title)));
        await db.SaveChangesAsync(cancellation);
        return added.Count(title => !title.IsFromDataSet);
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

    /// <summary>
    /// Remembers which titles names, or wrong titles, mean; what was said of the same before is replaced.
    /// </summary>
    public static async Task CorrectAsync(
        ExpressiFyDb db,
        ProfileId id,
        IReadOnlyDictionary<string, TitleId?> corrections,
        CancellationToken cancellation)
    {
        if (corrections.Count == 0)
            return;
        await db.TitleCorrections
            .Where(row => row.ProfileId == id && corrections.Keys.Contains(row.Written))
            .ExecuteDeleteAsync(cancellation);
        db.TitleCorrections.AddRange(corrections.Select(said => new StoredTitleCorrection
        {
            ProfileId = id,
            Written = said.Key,
            TitleId = said.Value,
        }));
        await db.SaveChangesAsync(cancellation);
    }
}
