using ExpressiFy.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>Applies pending migrations.</summary>
internal static class DatabaseUpgrade
{
    // The migrations take milliseconds. A lock that is held for this long belongs to a program that was killed.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Creates the database or upgrades it; the data stays.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="kept">Its address if it is to be copied before an upgrade, else null.</param>
    /// <param name="cancellation">Cancels the upgrade.</param>
    /// <exception cref="TimeoutException">The migration lock was not released in time.</exception>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static async Task RunAsync(
        ExpressiFyDb db, TimeProvider time, SqliteAddress? kept, CancellationToken cancellation)
    {
        // MigrateAsync takes the lock even if nothing is pending; a lock left by a killed program would then stop every
        // later start.
        var pending = await db.Database.GetPendingMigrationsAsync(cancellation);
        if (!pending.Any())
            return;

        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (kept is not null && applied.Count > 0)
            KeptCopies.BeforeUpgrade(kept, applied, time);

        using var timeout = new CancellationTokenSource(LockTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await db.Database.MigrateAsync(linked.Token);
        }
        catch (OperationCanceledException)
            when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(
                "The database is locked by another upgrade. "
                + "If no other ExpressiFy is starting, delete its table __EFMigrationsLock.");
        }
    }
}
