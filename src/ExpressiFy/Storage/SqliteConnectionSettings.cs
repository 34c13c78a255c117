using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExpressiFy.Storage;

/// <summary>Applies the settings that SQLite keeps for one connection only, on each connection.</summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    // busy_timeout (milliseconds): SQLite has one writer at a time; the longest write takes far less than five seconds.
    // synchronous FULL: what was acknowledged is on the disk and outlives a power cut.
    // secure_delete: deleted rows are overwritten with zeros instead of staying readable in free pages.
    private const string Settings =
        "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
