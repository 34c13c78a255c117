using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>Brings a database to the present shape.</summary>
internal static class DatabaseUpgrade
{
    // Our migrations take milliseconds; whoever waits longer waits for a program that is gone.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(ExpressiFyDb db, TimeProvider time, CancellationToken cancellation)
    {
        // Without this question every start would take the lock, and one killed program would stop all later ones.
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;
        using var patience = new CancellationTokenSource(LockTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await db.Database.MigrateAsync(either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(
                "The database is locked by another upgrade. If no other ExpressiFy is starting, delete its table __EFMigrationsLock.");
        }
    }
}
