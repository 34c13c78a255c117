using System.Net;
using System.Text.RegularExpressions;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>
/// What a person reads of a page, or hears read: its text without markup, a block a line, and the words in its
/// attributes.
/// </summary>
internal static partial class VisibleText
{
    public static string Of(string html)
    {
        // Neighbours without a space between them are kept apart by the style sheet.
        html = html.Replace("><", "> <", StringComparison.Ordinal);
        var text = Tag().Replace(Space().Replace(Unseen().Replace(html, ""), " "), Spoken);
        var lines = WebUtility.HtmlDecode(text).Split('\n').Select(line => Space().Replace(line, " ").Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static string Spoken(Match tag)
    {
        var words = Words().Matches(tag.Value).Select(word => $" [{word.Groups[1].Value}: {word.Groups[2].Value}] ");
        return (Inline().IsMatch(tag.Value) ? "" : "\n") + string.Concat(words);
    }

    [GeneratedRegex("<!DOCTYPE html>|<!--.*?-->|<script.*?</script>|<style.*?</style>", RegexOptions.Singleline, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex("</?[a-zA-Z][^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("^</?(a|b|strong|em|small|span|button|svg|path|circle|img|input)[\\s/>]", RegexOptions.None, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("\\b(aria-label|alt|title|placeholder|data-word)=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
