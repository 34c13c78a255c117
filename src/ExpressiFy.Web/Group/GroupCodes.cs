using System.Security.Cryptography;
using System.Text;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Web.Group;

/// <summary>
/// Codes that let a group's lists use a person's taste. A code answers <see cref="Lists"/> lists within
/// <see cref="Lifetime"/>, and ends at once when the person withdraws it, makes a new one or erases the profile. Only
/// its hash is stored, so nobody can read it out of the database.
/// </summary>
public sealed class GroupCodes(
    IDbContextFactory<ExpressiFyDb> databases,
    ProfileStore profiles,
    EarlierGroupCodes earlier,
    RandomNumberGenerator random,
    TimeProvider time)
{
    /// <summary>How many lists a code answers: enough for an evening, too few to look titles up one by one.</summary>
    public const int Lists = 20;

    private const int CodeBytes = 24;

    /// <summary>How long a code can be used: an evening, and the morning after.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Makes a code; the ones before end.</summary>
    /// <returns>Letters, digits, hyphens and underscores. Cannot be shown again.</returns>
    public async Task<string> MakeAsync(ProfileId id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await DeleteExpiredAsync(db, cancellation);
        await EndAllAsync(db, id, cancellation);
        var code = WebEncoders.Base64UrlEncode(RandomBytes(CodeBytes));
        db.GroupCodes.Add(New(HashOf(code), id, time.GetUtcNow() + Lifetime));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return code;
    }

    /// <summary>Ends all codes of a profile.</summary>
    public async Task WithdrawAsync(ProfileId id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await EndAllAsync(db, id, cancellation) == 0)
        {
            // There may still be codes of an earlier version, which no row stands for until they are used.
            var row = New(HashOf(EarlierGroupCodes.NameFor(id)), id, time.GetUtcNow() + Lifetime, isWithdrawn: true);
            db.GroupCodes.Add(row);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What is left of the profile's code; null when it has none that can be used.</summary>
    public async Task<GroupCodeState?> CurrentAsync(ProfileId id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.GroupCodes.AsNoTracking()
            .Where(row => row.ProfileId == id && !row.IsWithdrawn && row.ListsLeft > 0 && row.ExpiresAt > now)
            .Select(row => new GroupCodeState(row.ListsLeft, row.ExpiresAt))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The taste behind a code, without using up a list.</summary>
    public async Task<OpenedCode> OpenAsync(string code, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await FindAsync(db, HashOf(code), cancellation)
            ?? await AdmitEarlierAsync(db, code, cancellation);
        var problem = ProblemOf(row);
        var profile = problem is null ? await profiles.FindAsync(row!.ProfileId, cancellation) : null;
        return profile is null
            ? new(null, null, "", problem ?? CodeProblem.Unknown)
            : new(profile, new(row!.Key), row.Hash, null);
    }

    /// <summary>Uses up one list of each code, of all or of none.</summary>
    /// <param name="hashes">Of <see cref="OpenedCode.Hash"/>.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>What is left of each code; null when one of them is used up or has ended meanwhile.</returns>
    public async Task<IReadOnlyDictionary<string, int>?> SpendAsync(
        IReadOnlySet<string> hashes, CancellationToken cancellation)
    {
        var left = new Dictionary<string, int>();
        if (hashes.Count == 0)
            return left;
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // In a fixed order, so that two requests with the same codes do not wait for each other.
        foreach (var hash in hashes.Order(StringComparer.Ordinal))
        {
            var spent = await db.GroupCodes
                .Where(row => row.Hash == hash && !row.IsWithdrawn && row.ListsLeft > 0 && row.ExpiresAt > now)
                .ExecuteUpdateAsync(
                    update => update.SetProperty(row => row.ListsLeft, row => row.ListsLeft - 1), cancellation);
            if (spent == 0)
                return null;
            left[hash] = await db.GroupCodes
                .Where(row => row.Hash == hash).Select(row => row.ListsLeft).SingleAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return left;
    }

    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim())));

    private static Task<StoredGroupCode?> FindAsync(ExpressiFyDb db, string hash, CancellationToken cancellation) =>
        db.GroupCodes.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, cancellation);

    private static Task<int> EndAllAsync(ExpressiFyDb db, ProfileId id, CancellationToken cancellation) =>
        db.GroupCodes.Where(row => row.ProfileId == id)
            .ExecuteUpdateAsync(update => update.SetProperty(row => row.IsWithdrawn, true), cancellation);

    // All codes of an earlier version that lead to one profile count as one. A row of the profile, whatever its state,
    // means that the person made or withdrew a code since: then the earlier ones have ended.
    private async Task<StoredGroupCode?> AdmitEarlierAsync(ExpressiFyDb db, string code, CancellationToken cancellation)
    {
        var token = earlier.Read(code);
        if (token is null || await profiles.FindAsync(token.Profile, cancellation) is null)
            return null;
        var hash = HashOf(EarlierGroupCodes.NameFor(token.Profile));
        var known = await FindAsync(db, hash, cancellation);
        if (known is not null)
            return known;

        var isEnded = await db.GroupCodes.AnyAsync(row => row.ProfileId == token.Profile, cancellation);
        db.GroupCodes.Add(New(hash, token.Profile, token.ExpiresAt, isEnded));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another request admitted it at the same time, or the profile was erased.
        }

        return await FindAsync(db, hash, cancellation);
    }

    private CodeProblem? ProblemOf(StoredGroupCode? row)
    {
        if (row is null || row.ExpiresAt <= time.GetUtcNow())
            return CodeProblem.Unknown;
        if (row.IsWithdrawn)
            return CodeProblem.Withdrawn;
        return row.ListsLeft > 0 ? null : CodeProblem.UsedUp;
    }

    private Task<int> DeleteExpiredAsync(ExpressiFyDb db, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.GroupCodes.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }

    private StoredGroupCode New(string hash, ProfileId id, DateTimeOffset expiresAt, bool isWithdrawn = false) => new()
    {
        Hash = hash,
        ProfileId = id,
        Key = RandomBytes(LentTaste.KeyBytes),
        ExpiresAt = expiresAt,
        ListsLeft = Lists,
        IsWithdrawn = isWithdrawn,
    };

    private byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        random.GetBytes(bytes);
        return bytes;
    }
}
