using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ExpressiFy.Storage;

/// <summary>The model in a SQLite file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : ExpressiFyDb(options)
{
    /// <summary>Deleted pages are zeroed in place (see <see cref="SqliteConnectionSettings"/>); this empties the log of older pages too.</summary>
    internal override Task ForgetDeletedAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);

    /// <summary>For the command that writes migrations: <c>dotnet ef migrations add NAME --project src/ExpressiFy --context SqliteDb</c>.</summary>
    internal sealed class AtDesignTime : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
    }
}
