using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Cli.Tests.Backups;

/// <summary>Databases of the web host.</summary>
internal static class Databases
{
    /// <summary>Creates an empty one.</summary>
    public static async Task CreateAsync(string file)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:ExpressiFy", $"Data Source={file}")])
            .Build();
        await using var services = new ServiceCollection().AddExpressiFyStorage(configuration).BuildServiceProvider();
        await services.MigrateAsync();
        services.GetRequiredService<SqliteAddress>().ForgetConnections();
    }
}
