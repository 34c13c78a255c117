using System.Text;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExpressiFy.Storage;

/// <summary>The database model in a SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : ExpressiFyDb(options)
{
    /// <summary>
    /// Truncates the write-ahead log, which still has the old pages. In the file itself they are zeroed already
    /// (<see cref="SqliteConnectionSettings"/>), also those in the list of free pages; but when rows are moved between
    /// pages, SQLite can leave a copy in the unused part of a page (in one of several hundred tries). So the file is
    /// searched for the erased ids, and written anew if it has one.
    /// </summary>
    internal override async Task<bool> PurgeDeletedAsync(
        IReadOnlyCollection<ProfileId> erased, CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        if (!await TruncateLogAsync(cancellation))
            return false;
        var ids = erased.Select(id => Encoding.ASCII.GetBytes(id.ToString())).ToList();
        if (!await FileSearch.HasAnyAsync(Database.GetDbConnection().DataSource, ids, cancellation))
            return true;
        await Database.ExecuteSqlRawAsync("VACUUM", cancellation);
        return await TruncateLogAsync(cancellation);
    }

    private async Task<bool> TruncateLogAsync(CancellationToken cancellation)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        // Readers that end within a second are waited for; writers wait as long.
        command.CommandText = "PRAGMA busy_timeout = 1000; PRAGMA wal_checkpoint(TRUNCATE);";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        // The first result is the timeout that was set.
        await reader.NextResultAsync(cancellation);
        const int Busy = 0;
        return await reader.ReadAsync(cancellation) && reader.GetInt64(Busy) == 0;
    }

    /// <summary>The ids of the migrations that this version of the program has, in their order.</summary>
    internal static IReadOnlyList<string> MigrationIds()
    {
        using var db = new AtDesignTime().CreateDbContext([]);
        return [.. db.Database.GetMigrations()];
    }

    /// <summary>
    /// Used by <c>dotnet ef migrations add NAME --project src/ExpressiFy --context SqliteDb</c>.
    /// </summary>
    internal sealed class AtDesignTime : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) =>
            new((DbContextOptions<SqliteDb>)new DbContextOptionsBuilder<SqliteDb>()
                .UseSqliteDb("Data Source=:memory:").Options);
    }
}
