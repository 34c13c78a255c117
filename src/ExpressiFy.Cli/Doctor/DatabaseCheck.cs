using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Cli.Doctor;

/// <summary>Whether the database that the web host would use can be written. Nothing is created but its folder.</summary>
internal static class DatabaseCheck
{
    private const string Variable = "ConnectionStrings__" + ExpressiFyStorage.ConnectionName;

    public static (CheckStatus Verdict, string Found) Run()
    {
        var place = "its folder";
        try
        {
            place = SqliteFile();
            if (File.Exists(place))
                using (new FileStream(place, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
                    return (CheckStatus.There, place);

            var probe = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(place))!, Path.GetRandomFileName());
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return (CheckStatus.There, $"{place} will be made at the first start");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var remedy = $"Another place: {Variable}=\"Data Source=/path/expressify.db\"";
            return (CheckStatus.Missing, $"{place} cannot be written: {problem.Message} {remedy}");
        }
    }

    private static string SqliteFile()
    {
        var address = KeyValuePair.Create($"ConnectionStrings:{ExpressiFyStorage.ConnectionName}", Environment.GetEnvironmentVariable(Variable));
        var settings = new ConfigurationBuilder().AddInMemoryCollection([address]).Build();
        using var services = new ServiceCollection().AddExpressiFyStorage(settings).BuildServiceProvider();
        using var db = services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>().CreateDbContext();
        return db.Database.GetDbConnection().DataSource;
    }
}
