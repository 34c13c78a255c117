using ExpressiFy.Storage.Files;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Storage.Monitoring;

/// <summary>
/// Knows whether the database can be read and written now. It looks every ten seconds, and at once when a statement
/// failed for a reason that lies with the database; what changes is logged.
/// </summary>
public sealed partial class DatabaseMonitor(
    DatabaseInspection inspection, TimeProvider time, ILogger<DatabaseMonitor> log)
{
    /// <summary>The time between two looks, each of which writes a page.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>The time between two readings of all pages of a large database.</summary>
    public static readonly TimeSpan PageInterval = TimeSpan.FromHours(1);

    /// <summary>The pages of a database up to this size are read at each look: that takes some milliseconds.</summary>
    private const long SmallBytes = 8 * 1024 * 1024;

    /// <summary>Problems that the operator ends with another file.</summary>
    private static readonly DatabaseFault[] ReplacedFaults =
        [DatabaseFault.Damaged, DatabaseFault.Missing, DatabaseFault.Newer, DatabaseFault.Unopened];

    private readonly Lock looking = new();
    private readonly SemaphoreSlim suspicion = new(0, 1);
    private DateTimeOffset pagesReadAt = DateTimeOffset.MinValue;
    private volatile DatabaseProblem? problem;

    /// <summary>Why the database cannot be used; null while it can.</summary>
    public DatabaseProblem? Problem => problem;

    /// <summary>Whether the file is there.</summary>
    public bool IsThere => inspection.Address.File is not { } file || File.Exists(file);

    /// <summary>Refuses a write that would be lost or would make things worse.</summary>
    /// <exception cref="DatabaseUnavailableException">The database has a problem.</exception>
    public void RequireWritable()
    {
        if (problem is { } known)
            throw new DatabaseUnavailableException(known);
    }

    /// <summary>Looks now.</summary>
    public DatabaseProblem? Look()
    {
        lock (looking)
        {
            var now = time.GetUtcNow();
            var withPages = problem is not null || now - pagesReadAt >= PageInterval || IsSmall();
            var found = inspection.WhileRunning(withPages);
            if (withPages && found is null)
                pagesReadAt = now;
            KeptCopies.DeleteOld(inspection.Address, time);
            Become(found);
            return found;
        }
    }

    /// <summary>Has a failed statement looked into, if the database may be at fault.</summary>
    public void Suspect(Exception failure)
    {
        var suspected = DatabaseFailures.Of(failure);
        if (suspected is null || suspected.Fault == DatabaseFault.Locked)
            return;
        pagesReadAt = DateTimeOffset.MinValue;
        try
        {
            suspicion.Release();
        }
        catch (SemaphoreFullException)
        {
            // A look is due already.
        }
    }

    /// <summary>Looks until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Task.Run(Look, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogLookFailed(log, failure);
            }

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(suspicion.WaitAsync(waiting.Token), Task.Delay(Interval, time, waiting.Token));
            await waiting.CancelAsync();
        }
    }

    private bool IsSmall()
    {
        var file = inspection.Address.File;
        return file is not null && File.Exists(file) && new FileInfo(file).Length <= SmallBytes;
    }

    private void Become(DatabaseProblem? found)
    {
        var before = problem;
        problem = found;
        // Open connections keep a file that was replaced or brought back. On a full disk they are all there is.
        if (found is not null && ReplacedFaults.Contains(found.Fault))
            inspection.Address.ForgetConnections();
        if (found is not null && found.Fault != before?.Fault)
            LogNotReady(log, found.LineFor(inspection.Address));
        if (found is null && before is not null)
            LogReadyAgain(log);
    }

    [LoggerMessage(10, LogLevel.Error, "The database cannot be used; lists go on without profiles. {Line}")]
    private static partial void LogNotReady(ILogger log, string line);

    [LoggerMessage(11, LogLevel.Warning, "The database can be used again")]
    private static partial void LogReadyAgain(ILogger log);

    [LoggerMessage(12, LogLevel.Error, "The database could not be looked at")]
    private static partial void LogLookFailed(ILogger log, Exception failure);
}
