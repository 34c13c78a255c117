using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>Applies pending migrations.</summary>
internal static class DatabaseUpgrade
{
    // The migrations take milliseconds. A lock that is held for this long belongs to a program that was killed.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Creates the database or upgrades it; the data stays.</summary>
    /// <exception cref="TimeoutException">The migration lock was not released in time.</exception>
    public static async Task RunAsync(ExpressiFyDb db, TimeProvider time, CancellationToken cancellation)
    {
        // MigrateAsync takes the lock even if nothing is pending; a lock left by a killed program would then stop every
        // later start.
        var pending = await db.Database.GetPendingMigrationsAsync(cancellation);
        if (!pending.Any())
            return;

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
