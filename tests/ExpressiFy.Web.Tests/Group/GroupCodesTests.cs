using System.Net;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;

namespace ExpressiFy.Web.Tests.Group;

/// <summary>How long and how often a code can be used, and what is stored of it.</summary>
public sealed class GroupCodesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/together";
    private const int Lists = 20;

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_code_answers_twenty_lists_also_when_many_ask_at_once()
    {
        var code = await NewCodeAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, Lists + 10).Select(_ => AskAsync(code)));
        Assert.Equal(Lists, replies.Count(reply => reply.StatusCode == HttpStatusCode.OK));
        Assert.StartsWith("Ben: the code is used up", await DetailAsync(await AskAsync(code)));
    }

    [Fact]
    public async Task A_request_that_is_refused_uses_up_nothing()
    {
        var code = await NewCodeAsync();
        for (var i = 0; i < Lists + 1; i++)
            await DetailAsync(await AskAsync(code, expression: "hungry"));
        for (var i = 0; i < Lists + 1; i++)
            await DetailAsync(await AskAsync(code, count: 51));
        for (var i = 0; i < Lists; i++)
            await (await AskAsync(code)).JsonAsync();
    }

    [Fact]
    public async Task A_list_has_at_most_twelve_titles_beside_a_code()
    {
        var reply = await (await AskAsync(await NewCodeAsync(), count: 50)).JsonAsync();
        Assert.Equal(12, reply.Items("cards").Count);
    }

    [Fact]
    public async Task A_new_code_ends_the_one_before_at_once()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var first = await GroupVisitor.CodeAsync(lender);
        var second = await GroupVisitor.CodeAsync(lender);
        Assert.StartsWith("Ben: the code was withdrawn", await DetailAsync(await AskAsync(first)));
        await (await AskAsync(second)).JsonAsync();
    }

    [Fact]
    public async Task A_withdrawn_code_ends_at_once()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var code = await GroupVisitor.CodeAsync(lender);
        await (await AskAsync(code)).JsonAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await lender.DeleteAsync($"{Address}/code")).StatusCode);
        Assert.StartsWith("Ben: the code was withdrawn", await DetailAsync(await AskAsync(code)));
    }

    [Fact]
    public async Task Only_the_visitor_can_withdraw_their_code()
    {
        var code = await NewCodeAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await browser.DeleteAsync($"{Address}/code")).StatusCode);
        await (await AskAsync(code)).JsonAsync();
    }

    [Fact]
    public async Task The_same_question_gets_the_same_list_so_that_asking_again_tells_nothing()
    {
        var code = await NewCodeAsync();
        var first = (await (await AskAsync(code)).JsonAsync()).GetRawText();
        Assert.Equal(first, (await (await AskAsync(code)).JsonAsync()).GetRawText());
    }

    [Fact]
    public async Task Of_a_code_only_its_hash_is_stored()
    {
        var code = await NewCodeAsync();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "test.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(hash || ' ' || hex(key) || ' ' || expires_at, ',') FROM group_codes";
        var stored = (string)(await command.ExecuteScalarAsync())!;
        Assert.NotEmpty(stored);
        Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> NewCodeAsync()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        return await GroupVisitor.CodeAsync(lender);
    }

    private Task<HttpResponseMessage> AskAsync(string code, string expression = "happy", int count = 12)
    {
        object[] members = [new { name = "Ana" }, new { name = "Ben", code, expression, aim = "match" }];
        return browser.PostAsync(Address, JsonContent.Create(new { members, count }));
    }

    private static async Task<string> DetailAsync(HttpResponseMessage reply) =>
        (await reply.ProblemAsync(HttpStatusCode.BadRequest)).Text("detail")!;
}
