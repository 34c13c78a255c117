using ExpressiFy.Storage.Files;
using ExpressiFy.Storage.Monitoring;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExpressiFy.Tests.Storage;

public sealed class DatabaseMonitorTests
{
    [Fact]
    public async Task Writes_are_refused_while_there_is_a_problem_and_nothing_is_stored()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var monitor = database.Services.GetRequiredService<DatabaseMonitor>();
        File.Move(database.File, database.File + ".away");
        database.ForgetConnections();
        Assert.Equal(DatabaseFault.Missing, monitor.Look()?.Fault);
        Assert.False(monitor.IsThere);

        var create = () => database.Profiles.CreateAsync(DateTimeOffset.UnixEpoch);
        var failure = await Assert.ThrowsAnyAsync<Exception>(create);
        Assert.Equal(DatabaseFault.Missing, DatabaseFailures.Of(failure)?.Fault);
        // A new, empty file would hide that the old one is gone.
        Assert.False(File.Exists(database.File));

        File.Move(database.File + ".away", database.File);
        Assert.Null(monitor.Look());
        await create();
    }

    [Fact]
    public async Task A_failed_statement_brings_the_next_look_forward()
    {
        await using var database = await DatabaseFiles.WithProfilesAsync(300);
        var clock = new TimerClock();
        var inspection = database.Services.GetRequiredService<DatabaseInspection>();
        var monitor = new DatabaseMonitor(inspection, clock, NullLogger<DatabaseMonitor>.Instance);
        using var end = new CancellationTokenSource();
        var running = monitor.RunAsync(end.Token);
        await clock.TimerCreated;
        Assert.Null(monitor.Problem);

        // The clock stands: only the suspicion can bring the look.
        DatabaseFiles.DamagePages(database.File);
        monitor.Suspect(new SqliteException("database disk image is malformed", 11));
        while (monitor.Problem is null)
            await Task.Delay(10);

        Assert.Equal(DatabaseFault.Damaged, monitor.Problem.Fault);
        await end.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Mistakes_of_the_program_are_no_problem_of_the_database()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        await using var db = database.Open();
        var failure = await Assert.ThrowsAsync<SqliteException>(
            () => db.Database.ExecuteSqlRawAsync("INSERT INTO imports (nonsense) VALUES (1)"));
        Assert.Null(DatabaseFailures.Of(failure));
    }
}
