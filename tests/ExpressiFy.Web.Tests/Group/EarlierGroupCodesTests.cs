using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Group;

/// <summary>Codes as version 0.2.0 made them: the encrypted id of the profile and an expiry time.</summary>
public sealed class EarlierGroupCodesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/together";
    private const int Lists = 20;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task All_earlier_codes_of_a_profile_answer_twenty_lists_together()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var codes = new[] { await EarlierCodeAsync(lender, Hour), await EarlierCodeAsync(lender, Hour * 2) };
        for (var i = 0; i < Lists; i++)
            await (await AskAsync(codes[i % 2])).JsonAsync();
        foreach (var code in codes)
            Assert.StartsWith("Ben: the code is used up", await DetailAsync(code));
    }

    [Fact]
    public async Task An_earlier_code_ends_when_a_new_one_is_made()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var code = await EarlierCodeAsync(lender, Hour);
        await GroupVisitor.CodeAsync(lender);
        Assert.StartsWith("Ben: the code was withdrawn", await DetailAsync(code));
    }

    [Fact]
    public async Task An_earlier_code_ends_when_it_is_withdrawn_whether_it_was_used_or_not()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        var code = await EarlierCodeAsync(lender, Hour);
        await lender.DeleteAsync($"{Address}/code");
        Assert.StartsWith("Ben: the code was withdrawn", await DetailAsync(code));
    }

    [Fact]
    public async Task An_earlier_code_that_expired_has_ended()
    {
        using var lender = await GroupVisitor.WithTasteAsync(host);
        Assert.StartsWith("Ben: the code has ended", await DetailAsync(await EarlierCodeAsync(lender, -Hour)));
    }

    private async Task<string> EarlierCodeAsync(HttpClient lender, TimeSpan left)
    {
        var export = await lender.JsonAsync("/api/v1/profile/export");
        var content = new byte[24];
        Guid.ParseExact(export.Text("profile")!, "N").TryWriteBytes(content);
        var time = host.Services.GetRequiredService<TimeProvider>();
        BinaryPrimitives.WriteInt64LittleEndian(content.AsSpan(16), (time.GetUtcNow() + left).ToUnixTimeSeconds());
        var protector = host.Services.GetDataProtectionProvider().CreateProtector("ExpressiFy.GroupCode");
        return WebEncoders.Base64UrlEncode(protector.Protect(content));
    }

    private Task<HttpResponseMessage> AskAsync(string code)
    {
        object[] members = [new { name = "Ana" }, new { name = "Ben", code }];
        return host.Browser().PostAsync(Address, JsonContent.Create(new { members }));
    }

    private async Task<string> DetailAsync(string code) =>
        (await (await AskAsync(code)).ProblemAsync(HttpStatusCode.BadRequest)).Text("detail")!;
}
