using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>
/// Makes the database of before, once: it has to be of an earlier program, so one that is there is never replaced.
/// </summary>
internal static class Before
{
    /// <summary>When golden files are recorded and there is no such database yet; otherwise nothing happens.</summary>
    public static Task RecordAsync() =>
        GoldenFiles.Recording && !File.Exists(GoldenFiles.PathOf(UpgradeTests.Database))
            ? MakeAsync()
            : Task.CompletedTask;

    private static async Task MakeAsync()
    {
        await using var host = new TmdbGoldenHost();
        using var browser = new GoldenBrowser(host);
        foreach (var exchange in GoldenFiles.Read<Conversation>("before/making.json").Exchanges)
            Assert.InRange((await browser.AskAsync(exchange.Request))["status"]!.GetValue<int>(), 200, 299);
        var cookie = $"expressify-profile={browser.CookiesOf(null)["expressify-profile"]}";
        var export = await UpgradeTests.ExportAsync(host, cookie);
        GoldenFiles.Write("before/visitor.json", new VisitorOfBefore(
            cookie, browser.Code, export["profile"]!.GetValue<string>(), export["feedback"]!.DeepClone()));
        await PackAsync(host.Folder);
    }

    private static async Task PackAsync(string folder)
    {
        var copy = Path.Combine(folder, "copy.db");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "test.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{copy}'";
            await command.ExecuteNonQueryAsync();
        }

        await using var file = File.Create(GoldenFiles.PathOf(UpgradeTests.Database));
        await using var packed = new GZipStream(file, CompressionLevel.SmallestSize);
        await packed.WriteAsync(await File.ReadAllBytesAsync(copy));
    }
}
