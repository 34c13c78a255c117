using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Cli.Doctor;

/// <summary>
/// Checks that the database of the web host can be written. Creates nothing but the folder of the database.
/// </summary>
internal static class DatabaseCheck
{
    private const string Variable = "ConnectionStrings__" + ExpressiFyStorage.ConnectionName;

    public static DoctorResult Run()
    {
        var file = "its folder";
        try
        {
            file = DatabaseFile();
            if (File.Exists(file))
            {
                OpenForWriting(file);
                return DoctorResult.There(file);
            }

            WriteBeside(file);
            return DoctorResult.There($"{file} will be made at the first start");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var remedy = $"Another place: {Variable}=\"Data Source=/path/expressify.db\"";
            return DoctorResult.Missing($"{file} cannot be written: {problem.Message} {remedy}");
        }
    }

    private static void OpenForWriting(string file) =>
        new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();

    private static void WriteBeside(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var temporaryFile = Path.Combine(folder, Path.GetRandomFileName());
        new FileStream(
            temporaryFile,
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 1,
            FileOptions.DeleteOnClose).Dispose();
    }

    private static string DatabaseFile()
    {
        var connection = KeyValuePair.Create(
            $"ConnectionStrings:{ExpressiFyStorage.ConnectionName}",
            Environment.GetEnvironmentVariable(Variable));
        var settings = new ConfigurationBuilder().AddInMemoryCollection([connection]).Build();
        using var services = new ServiceCollection().AddExpressiFyStorage(settings).BuildServiceProvider();
        using var db = services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>().CreateDbContext();
        return db.Database.GetDbConnection().DataSource;
    }
}
