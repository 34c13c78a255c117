using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests;

/// <summary>What many tests read from replies.</summary>
internal static partial class Replies
{
    private const string TypePrefix = "urn:expressify:problem:";

    /// <summary>The reply's JSON; fails unless the reply has this status.</summary>
    public static async Task<JsonElement> JsonAsync(
        this HttpResponseMessage reply, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(expected == reply.StatusCode, $"{(int)reply.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>
    /// The problem's details. Fails unless the reply is a complete problem and shows nothing of an exception.
    /// </summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage reply, HttpStatusCode expected)
    {
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(expected == reply.StatusCode, $"{(int)reply.StatusCode} {text}");
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Exception", text);
        Assert.DoesNotContain("   at ", text);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        Assert.StartsWith(TypePrefix, problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    /// <summary>The last part of a problem's type, e.g. "consent-needed".</summary>
    public static string Kind(this JsonElement problem)
    {
        var type = problem.GetProperty("type").GetString()!;
        return type[TypePrefix.Length..];
    }

    /// <summary>The names of an object's properties, in their order.</summary>
    public static IReadOnlyList<string> Names(this JsonElement json) =>
        [.. json.EnumerateObject().Select(property => property.Name)];

    public static ByteArrayContent Bytes(byte[] content, string mediaType = "image/jpeg")
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return body;
    }

    /// <summary>The ids of the titles in a page's HTML, in their order; a pick is one of them.</summary>
    public static List<string> TitleIdsIn(string html) =>
        [.. TitleId().Matches(html).Select(match => match.Groups[1].Value)];

    /// <summary>The id of the title that a page's HTML has for a pick; empty when there is none.</summary>
    public static string PickIn(string html) => PickId().Match(html).Groups[1].Value;

    /// <summary>The page's form token.</summary>
    public static async Task<string> TokenAsync(this HttpClient browser, string page) =>
        TokenOf(await browser.GetStringAsync(page));

    /// <summary>The form token in a page's HTML.</summary>
    public static string TokenOf(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);

    /// <summary>Sends a form of a page with its token.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = KeyValuePair.Create("__RequestVerificationToken", await browser.TokenAsync(page));
        var values = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        return await browser.PostAsync(action, new FormUrlEncodedContent(values.Append(token)));
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("data-title-id=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex TitleId();

    [GeneratedRegex("data-pick(?:=\"\")? data-title-id=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex PickId();
}
