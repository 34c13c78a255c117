using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Web.Tests.Account;

/// <summary>What a visitor is told while another program keeps copies of what they erased.</summary>
public sealed class PendingErasureTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/profile";

    [Fact]
    public async Task Programs_get_202_and_what_is_pending()
    {
        using var browser = await WithALikeAsync();
        await using var reading = await ReadingAsync();
        var reply = await browser.DeleteAsync(Address);
        var erasure = await reply.JsonAsync(HttpStatusCode.Accepted);
        Assert.Contains("as soon as it does", erasure.Text("pending"), StringComparison.Ordinal);
        Assert.False((await browser.JsonAsync(Address)).Flag("remembered"));
    }

    [Fact]
    public async Task People_read_what_is_pending()
    {
        using var browser = await WithALikeAsync();
        await using var reading = await ReadingAsync();
        var reply = await browser.SubmitAsync("/library/erase", "/library/erase");
        Assert.Equal("/library?erased=pending", reply.Headers.Location?.ToString());
        var page = await browser.GetStringAsync("/library?erased=pending");
        Assert.Contains("Another program on the server still reads", page, StringComparison.Ordinal);
    }

    private async Task<HttpClient> WithALikeAsync()
    {
        var browser = host.Browser();
        await browser.PostAsync(Address, null);
        var like = JsonContent.Create(new { titleId = "film:tt0111161", kind = "like" });
        await (await browser.PostAsync("/api/v1/feedback", like)).JsonAsync();
        return browser;
    }

    // Closing the connection ends its transaction.
    private async Task<SqliteConnection> ReadingAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "test.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; SELECT count(*) FROM feedback_events";
        await command.ExecuteScalarAsync();
        return connection;
    }
}
