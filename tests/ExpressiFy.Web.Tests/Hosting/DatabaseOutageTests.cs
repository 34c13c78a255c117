using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ExpressiFy.Storage.Monitoring;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>
/// The database fails while the host runs: it says so, goes on without profiles, and recovers by itself.
/// </summary>
public sealed class DatabaseOutageTests
{
    private static readonly object Like = new { titleId = "film:tt0111161", kind = "like", on = true };

    [Fact]
    public async Task A_full_disk_ends_readiness_until_there_is_room_again()
    {
        using var disk = SmallDisk.Mount();
        using var host = new HostOn(disk.Path);
        var browser = await VisitorAsync(host);
        disk.Fill();

        var health = await ReadyBecomesAsync(browser, false);
        Assert.Equal("The disk of the database is full.", Reason(health));
        Assert.Contains(host.Log, line => line.Contains($"{disk.Path}/test.db: The disk of the database is full."));
        await WritesAreRefusedAsync(browser);
        await ListsGoOnAsync(browser);

        disk.Free();
        await ReadyAsync(host, browser, true);
        Assert.Contains(host.Log, line => line.Contains("The database can be used again"));
        await (await LikeAsync(browser)).JsonAsync();
    }

    [Fact]
    public async Task A_file_that_becomes_read_only_ends_readiness_until_it_is_writable()
    {
        using var host = new WebHost();
        var browser = await VisitorAsync(host);
        var file = Path.Combine(host.Folder, "test.db");
        // Unlike a mode, this holds for root too.
        Assert.SkipUnless(Runs("chattr", "+i", file), "Only root on Linux can make a file read-only for all.");
        try
        {
            Assert.Equal("The database cannot be written.", Reason(await ReadyAsync(host, browser, false)));
            await WritesAreRefusedAsync(browser);
            await ListsGoOnAsync(browser);
            var profile = await (await browser.GetAsync("/api/v1/profile")).JsonAsync();
            Assert.Equal(1, profile.GetProperty("liked").GetArrayLength());
        }
        finally
        {
            Assert.True(Runs("chattr", "-i", file));
        }

        await ReadyAsync(host, browser, true);
    }

    [Fact]
    public async Task Damaged_pages_end_readiness_until_a_backup_is_brought_back()
    {
        using var host = new WebHost();
        var browser = await VisitorAsync(host);
        var file = Path.Combine(host.Folder, "test.db");
        Checkpoint(file);
        Copy(file, file + ".good");
        Overwrite(file, start: 4096, (byte)0xA5);

        Assert.Equal("The database is damaged.", Reason(await ReadyAsync(host, browser, false)));
        await WritesAreRefusedAsync(browser);
        await ListsGoOnAsync(browser);
        var page = await browser.GetStringAsync("/?expression=sad");
        Assert.Contains("cannot be read just now", page);

        foreach (var suffix in new[] { "-wal", "-shm" })
            File.Delete(file + suffix);
        File.Move(file + ".good", file, overwrite: true);
        await ReadyAsync(host, browser, true);
        await (await LikeAsync(browser)).JsonAsync();
    }

    [Fact]
    public async Task People_get_a_page_that_says_that_nothing_was_saved()
    {
        using var host = new WebHost();
        var browser = await VisitorAsync(host);
        var file = Path.Combine(host.Folder, "test.db");
        Checkpoint(file);
        Overwrite(file, start: 4096, (byte)0xA5);
        await ReadyAsync(host, browser, false);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/library");
        request.Headers.Accept.ParseAdd("text/html");
        using var reply = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.StatusCode);
        Assert.Contains("Nothing was saved or changed.", await reply.Content.ReadAsStringAsync());
    }

    private static string? Reason(JsonElement health) =>
        health.GetProperty("reasons").GetProperty("database").GetString();

    private static async Task<HttpClient> VisitorAsync(WebHost host)
    {
        var browser = host.Browser();
        await (await browser.PostAsync("/api/v1/profile", null)).JsonAsync();
        await (await LikeAsync(browser)).JsonAsync();
        await (await browser.GetAsync("/health/ready")).JsonAsync();
        return browser;
    }

    private static Task<HttpResponseMessage> LikeAsync(HttpClient browser) =>
        browser.PostAsJsonAsync("/api/v1/feedback", Like);

    private static async Task WritesAreRefusedAsync(HttpClient browser)
    {
        var problem = await (await LikeAsync(browser)).ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("database-unavailable", problem.Kind());
        using var stranger = new HttpClient { BaseAddress = browser.BaseAddress };
        using var agreed = await stranger.PostAsync("/api/v1/profile", null);
        await agreed.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.True(agreed.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.False(agreed.Headers.Contains("Set-Cookie"));
    }

    private static async Task ListsGoOnAsync(HttpClient browser)
    {
        var list = await (await browser.GetAsync("/api/v1/recommendations?expression=sad")).JsonAsync();
        Assert.Equal(12, list.GetProperty("cards").GetArrayLength());
        string[] pages = ["/", "/?expression=sad", "/start", "/together", "/import", "/privacy", "/discover"];
        foreach (var page in pages)
        {
            using var reply = await browser.GetAsync(page);
            Assert.True(reply.IsSuccessStatusCode, $"{page} {(int)reply.StatusCode}");
        }
    }

    /// <summary>Readiness after a look, without waiting for the next one.</summary>
    private static async Task<JsonElement> ReadyAsync(WebHost host, HttpClient browser, bool ready)
    {
        host.Services.GetRequiredService<DatabaseMonitor>().Look();
        using var reply = await browser.GetAsync("/health/ready");
        return await reply.JsonAsync(ready ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
    }

    /// <summary>Asks until the answer is as expected; what must come within 15 seconds has 30 here.</summary>
    private static async Task<JsonElement> ReadyBecomesAsync(HttpClient browser, bool ready)
    {
        var expected = ready ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable;
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var reply = await browser.GetAsync("/health/ready", timeout.Token);
            if (reply.StatusCode == expected)
                return await reply.JsonAsync(expected);
            await Task.Delay(200, timeout.Token);
        }
    }

    private static void Checkpoint(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    // In a process of its own: closing the file in this one would give up SQLite's locks on it.
    private static void Copy(string file, string copy) => Assert.True(Runs("cp", file, copy));

    private static void Overwrite(string file, int start, byte value)
    {
        var length = new FileInfo(file).Length;
        var garbage = file + ".garbage";
        File.WriteAllBytes(garbage, [.. Enumerable.Repeat(value, (int)length - start)]);
        Assert.True(Runs("dd", $"if={garbage}", $"of={file}", "bs=1024", $"seek={start / 1024}", "conv=notrunc"));
    }

    private static bool Runs(string program, params string[] arguments)
    {
        using var process = ChildProcess.Start(new(program, arguments));
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private sealed class HostOn(string folder) : WebHost
    {
        protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
            [.. base.Settings, new("ConnectionStrings:ExpressiFy", $"Data Source={folder}/test.db")];
    }
}
