using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>
/// Makes one title of a person's own title and the catalogue's, when the catalogue has grown: everything said of the
/// first is said of the second then. Estimated titles of the catalogue that a person spoke of stay in the profile as
/// well, under the same id.
/// </summary>
public sealed class OwnTitleMerger(IDbContextFactory<ExpressiFyDb> databases, TitleCatalogue catalogue)
{
    private readonly Lazy<NameMatcher> names = new(() => new(catalogue.Titles));

    /// <summary>Merges the own titles of all profiles; returns how many were.</summary>
    public Task<int> MergeAllAsync(CancellationToken cancellation = default) => MergeAsync(null, cancellation);

    /// <summary>Merges the own titles of a profile.</summary>
    public Task<int> MergeAsync(ProfileId id, CancellationToken cancellation = default) =>
        MergeAsync((ProfileId?)id, cancellation);

    private async Task<int> MergeAsync(ProfileId? only, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.OwnTitles.AsNoTracking()
            .Where(row => only == null || row.ProfileId == only.Value)
            .ToListAsync(cancellation);
        var corrections = await db.TitleCorrections.AsNoTracking()
            .Where(row => only == null || row.ProfileId == only.Value)
            .ToListAsync(cancellation);
        var saidBy = corrections.ToLookup(row => row.ProfileId);
        var merged = 0;
        foreach (var profile in rows.GroupBy(row => row.ProfileId))
        {
            var moves = profile
                .Select(row => (From: row.TitleId, To: SameAs(row, saidBy[profile.Key])))
                .Where(move => move.To is not null && !IsKept(move.From, move.To))
                .ToList();
            if (moves.Count == 0)
                continue;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.NextRevisionAsync(profile.Key, cancellation);
            foreach (var (from, to) in moves)
                await OwnTitleRows.MoveAsync(db, profile.Key, from, to!.Id, cancellation);
            await transaction.CommitAsync(cancellation);
            merged += moves.Count;
        }

        return merged;
    }

    private static bool IsKept(TitleId own, Title same) => same.IsFromDataSet && same.Id == own;

    private Title? SameAs(StoredOwnTitle row, IEnumerable<StoredTitleCorrection> said)
    {
        if (row.TitleId.ImdbId is { } imdbId)
            return catalogue.Find(TitleId.Film(imdbId)) ?? catalogue.Find(TitleId.Series(imdbId));
        if (catalogue.Find(row.TitleId) is { } same)
            return same;
        if (row.Year == Title.UnknownYear || said.Any(correction => IsAbout(correction, row)))
            return null;
        var found = row.TitleId.Medium switch
        {
            Medium.Film => names.Value.Films([row.Name], row.Year),
            Medium.Series => names.Value.Series([row.Name], row.Year),
            _ => names.Value.Tracks(row.Name, row.Creators),
        };
        return found.Count == 1 ? found[0] : null;
    }

    // Of what the person said to be this very title, or none of the catalogue, the name tells nothing more.
    private static bool IsAbout(StoredTitleCorrection correction, StoredOwnTitle row) =>
        correction.TitleId == row.TitleId
        || (correction.TitleId is null && correction.Written == KeyOf(row));

    private static string KeyOf(StoredOwnTitle row) => TitleCorrections.KeyOf(TitleCorrections.NameOf(row.ToTitle()));
}
