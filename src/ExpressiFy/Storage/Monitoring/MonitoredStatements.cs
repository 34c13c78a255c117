using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExpressiFy.Storage.Monitoring;

/// <summary>
/// Tells the monitor of statements that failed, and refuses writes while the database has a problem: reading goes on
/// as long as it can.
/// </summary>
internal sealed class MonitoredStatements(DatabaseMonitor monitor) : DbCommandInterceptor, ISaveChangesInterceptor
{
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        monitor.RequireWritable();
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(SavingChanges(eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        monitor.RequireWritable();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default) => new(NonQueryExecuting(command, eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) =>
        monitor.Suspect(eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        monitor.Suspect(eventData.Exception);
        return Task.CompletedTask;
    }
}
