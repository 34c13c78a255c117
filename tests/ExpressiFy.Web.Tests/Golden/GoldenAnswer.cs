using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>
/// An answer as it is recorded: status, the headers that callers rely on, and the body as JSON or as lines of text.
/// </summary>
internal static partial class GoldenAnswer
{
    private static readonly string[] Headers =
        ["Content-Type", "Location", "Cache-Control", "Content-Disposition", "Retry-After"];

    public static JsonObject Of(HttpResponseMessage reply, byte[] body, Uri host)
    {
        var answer = new JsonObject { ["status"] = (int)reply.StatusCode };
        foreach (var (name, values) in reply.Headers.Concat(reply.Content.Headers))
        {
            if (Headers.Contains(name))
                answer[name] = Steady(string.Join(", ", values), host);
            else if (name == "Set-Cookie")
                answer[name] = Strings(values.Select(cookie => CookieValue().Replace(cookie, "{value}", 1)));
        }

        if (body.Length > 0)
            AddBody(answer, reply.Content.Headers.ContentType?.MediaType ?? "", body, host);
        return answer;
    }

    private static void AddBody(JsonObject answer, string mediaType, byte[] body, Uri host)
    {
        if (mediaType.StartsWith("image/", StringComparison.Ordinal) && mediaType != "image/svg+xml")
        {
            answer["sha256"] = Convert.ToHexStringLower(SHA256.HashData(body));
            return;
        }

        var text = Steady(Encoding.UTF8.GetString(body), host);
        if (mediaType.EndsWith("json", StringComparison.Ordinal))
            answer["json"] = JsonNode.Parse(text);
        else
            answer["text"] = Strings((mediaType == "text/html" ? VisibleText.Of(text) : text).Split('\n'));
    }

    /// <summary>
    /// The text with what is random replaced: {host} for the host's address, {trace} for a trace id, {id} for a profile
    /// id, {code} for a group code.
    /// </summary>
    private static string Steady(string text, Uri host)
    {
        text = text.Replace(host.GetLeftPart(UriPartial.Authority), "{host}", StringComparison.Ordinal);
        text = Trace().Replace(text, "{trace}");
        text = ProfileId().Replace(text, "{id}");
        return Sealed().Replace(text, "{code}");
    }

    private static JsonArray Strings(IEnumerable<string> texts) =>
        new([.. texts.Select(text => JsonValue.Create(text))]);

    [GeneratedRegex(@"(?<==)[^;]+", RegexOptions.None, 1000)]
    private static partial Regex CookieValue();

    [GeneratedRegex(@"\b[0-9a-f]{32}\b", RegexOptions.None, 1000)]
    private static partial Regex ProfileId();

    [GeneratedRegex(@"\b00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]\b", RegexOptions.None, 1000)]
    private static partial Regex Trace();

    // What data protection seals begins with its mark, 09 F0 C9 F0.
    [GeneratedRegex(@"\bCfDJ8[\w-]{40,}", RegexOptions.None, 1000)]
    private static partial Regex Sealed();
}
