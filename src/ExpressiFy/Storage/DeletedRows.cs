using System.Collections.Concurrent;
using System.Data.Common;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Storage;

/// <summary>
/// Makes deleted rows unreadable in the database's files. The file itself has zeros in their place at once
/// (<see cref="SqliteConnectionSettings"/>), but the write-ahead log keeps copies while anybody reads from it: then
/// this tries again until nobody does. At the start of a program the log is emptied too, for one that ended before.
/// </summary>
public sealed partial class DeletedRows(
    IDbContextFactory<ExpressiFyDb> databases, TimeProvider time, ILogger<DeletedRows> log) : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<ProfileId, bool> erased = [];
    private readonly Lock retryLock = new();
    private Task? retry;

    /// <summary>Whether copies of deleted rows may still be in the log.</summary>
    public bool ArePending
    {
        get
        {
            lock (retryLock)
                return retry is { IsCompleted: false };
        }
    }

    /// <summary>Overwrites what is left of deleted rows.</summary>
    /// <param name="profiles">The profiles that were deleted; none when only parts of profiles were.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>False when a reader holds the log; it is tried again until it is done.</returns>
    public async Task<bool> PurgeAsync(
        IReadOnlyCollection<ProfileId> profiles, CancellationToken cancellation = default)
    {
        foreach (var profile in profiles)
            erased.TryAdd(profile, true);
        if (await TryAsync(isRetry: false, cancellation))
            return true;
        lock (retryLock)
        {
            if (retry is null or { IsCompleted: true })
            {
                LogPending(log);
                retry = RetryAsync();
            }
        }

        return false;
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private async Task<bool> TryAsync(bool isRetry, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            ProfileId[] profiles = [.. erased.Keys];
            if (!await db.PurgeDeletedAsync(profiles, cancellation))
                return false;
            foreach (var profile in profiles)
                erased.TryRemove(profile, out _);
            return true;
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            // Once for all tries: a database that cannot be written stays so for long.
            if (!isRetry)
                LogFailure(log, failure);
            return false;
        }
    }

    private async Task RetryAsync()
    {
        try
        {
            do
                await Task.Delay(RetryInterval, time, stopping.Token);
            while (!await TryAsync(isRetry: true, stopping.Token));
            LogDone(log);
        }
        catch (OperationCanceledException)
        {
            // The program ends; the next start empties the log.
        }
        catch (ObjectDisposedException)
        {
            // The same, while a connection was being opened.
        }
    }

    [LoggerMessage(1, LogLevel.Warning,
        "Copies of erased rows stay in the write-ahead log while another program reads it; trying again")]
    private static partial void LogPending(ILogger log);

    [LoggerMessage(2, LogLevel.Information, "The copies of erased rows are overwritten")]
    private static partial void LogDone(ILogger log);

    [LoggerMessage(3, LogLevel.Warning, "The write-ahead log could not be emptied")]
    private static partial void LogFailure(ILogger log, Exception failure);
}
