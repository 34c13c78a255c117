using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExpressiFy.Storage;

/// <summary>What SQLite forgets between connections, said again on each.</summary>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    // busy_timeout: writers take turns; five seconds is far beyond any turn of ours.
    // synchronous NORMAL: with a write-ahead log this cannot corrupt the file, and spares a disk flush on every append.
    // secure_delete: an erased profile is overwritten with zeros instead of staying readable in free pages.
    private const string Settings = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;";

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
