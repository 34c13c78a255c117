using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExpressiFy.Storage;

/// <summary>The database model in a SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : ExpressiFyDb(options)
{
    /// <summary>
    /// Truncates the write-ahead log, which still has the old pages. In the file itself they are zeroed already
    /// (<see cref="SqliteConnectionSettings"/>).
    /// </summary>
    internal override Task PurgeDeletedAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);

    /// <summary>
    /// Used by <c>dotnet ef migrations add NAME --project src/ExpressiFy --context SqliteDb</c>.
    /// </summary>
    internal sealed class AtDesignTime : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:")
                .UseSnakeCaseNamingConvention()
                .ReplaceService<IHistoryRepository, SqliteMigrationHistory>()
                .Options);
    }
}
