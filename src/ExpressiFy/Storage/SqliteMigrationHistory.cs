using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Migrations.Internal;

namespace ExpressiFy.Storage;

/// <summary>
/// Keeps the names of the columns in which EF Core notes the applied migrations. The naming convention would look for
/// "migration_id", and find no migration applied in a database of version 0.2.0 or before.
/// </summary>
#pragma warning disable EF1001 // Derived from, as EF Core's documentation of custom history tables shows.
internal sealed class SqliteMigrationHistory(HistoryRepositoryDependencies dependencies)
    : SqliteHistoryRepository(dependencies)
#pragma warning restore EF1001
{
    protected override void ConfigureTable(EntityTypeBuilder<HistoryRow> history)
    {
        base.ConfigureTable(history);
        history.Property(row => row.MigrationId).HasColumnName(nameof(HistoryRow.MigrationId));
        history.Property(row => row.ProductVersion).HasColumnName(nameof(HistoryRow.ProductVersion));
    }
}
