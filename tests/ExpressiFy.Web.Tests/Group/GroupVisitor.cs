using System.Net.Http.Json;

namespace ExpressiFy.Web.Tests.Group;

/// <summary>A visitor with a taste to lend.</summary>
internal static class GroupVisitor
{
    public static IReadOnlyList<string> Liked { get; } = ["film:tt0111161", "film:tt0081505", "film:tt0068646"];

    /// <summary>The browser of somebody who agreed and liked three films.</summary>
    public static async Task<HttpClient> WithTasteAsync(WebHost host)
    {
        var browser = host.Browser();
        await browser.PostAsync("/api/v1/profile", null);
        foreach (var titleId in Liked)
        {
            var feedback = new { titleId, kind = "like", on = true };
            await (await browser.PostAsync("/api/v1/feedback", JsonContent.Create(feedback))).JsonAsync();
        }

        return browser;
    }

    /// <summary>A code for the browser's visitor.</summary>
    public static async Task<string> CodeAsync(HttpClient browser)
    {
        var reply = await browser.PostAsync("/api/v1/together/code", null);
        return (await reply.JsonAsync()).Text("code")!;
    }
}
