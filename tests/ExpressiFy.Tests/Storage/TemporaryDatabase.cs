using System.Globalization;
using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Tests.Storage;

/// <summary>A database file in a temporary folder. The file's own folder does not exist at first.</summary>
internal sealed class TemporaryDatabase : IAsyncDisposable
{
    // The migrations run once; every other database starts as a copy of the migrated file.
    private static readonly Lazy<Task<byte[]>> MigratedFile = new(CreateMigratedFileAsync);

    private readonly TemporaryFolder folder = new();
    private readonly SqliteAddress address;

    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="settings">Beside the connection string.</param>
    public TemporaryDatabase(TimeProvider? time = null, params IEnumerable<(string Name, string Value)> settings)
    {
        var configured = settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(configured.Append(new("ConnectionStrings:ExpressiFy", ConnectionString)))
            .Build();
        Services = new ServiceCollection()
            .AddSingleton(time ?? TimeProvider.System)
            .AddExpressiFyStorage(configuration)
            .BuildServiceProvider(validateScopes: true);
        address = Services.GetRequiredService<SqliteAddress>();
    }

    public ServiceProvider Services { get; }

    public string File => Path.Combine(folder.Path, "deeper", "expressify.db");

    /// <summary>Of the product's services, which keep connections open.</summary>
    public string ConnectionString => $"Data Source={File}";

    /// <summary>Of a connection that ends when it is closed.</summary>
    public string UnpooledConnectionString => $"{ConnectionString};Pooling=False";

    public ProfileStore Profiles => Services.GetRequiredService<ProfileStore>();

    public static async Task<TemporaryDatabase> MigratedAsync(
        TimeProvider? time = null, params IEnumerable<(string Name, string Value)> settings)
    {
        var database = new TemporaryDatabase(time, settings);
        Directory.CreateDirectory(Path.GetDirectoryName(database.File)!);
        await System.IO.File.WriteAllBytesAsync(database.File, await MigratedFile.Value);
        return database;
    }

    /// <summary>Creates the file if it is not there, without tables.</summary>
    public ExpressiFyDb Open()
    {
        PrivateFiles.Prepare(SqliteAddress.OfFile(File));
        return Services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>().CreateDbContext();
    }

    /// <summary>All rows of a table, read without the model: the columns as text, joined by "|".</summary>
    public async Task<IReadOnlyList<string>> RawRowsAsync(string table)
    {
        await using var connection = new SqliteConnection(UnpooledConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var columns = Enumerable.Range(0, reader.FieldCount)
                .Select(column => Convert.ToString(reader[column], CultureInfo.InvariantCulture));
            rows.Add(string.Join("|", columns));
        }

        return rows;
    }

    /// <summary>Executes SQL without the model and returns the first value.</summary>
    public async Task<object?> RawScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection(UnpooledConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Closes the connections that the services keep open.</summary>
    public void ForgetConnections() => address.ForgetConnections();

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        ForgetConnections();
        folder.Dispose();
    }

    private static async Task<byte[]> CreateMigratedFileAsync()
    {
        await using var database = new TemporaryDatabase();
        await database.Services.MigrateAsync();
        await database.RawScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return await System.IO.File.ReadAllBytesAsync(database.File);
    }
}
