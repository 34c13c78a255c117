using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExpressiFy.Web.Tests.Golden;

/// <summary>
/// What differs between two answers. Scores and shares may differ by <see cref="Tolerance"/>, and titles whose scores
/// are closer than that may change places; all else is the same or is a difference. Names of an object may stand in any
/// order.
/// </summary>
internal static class Difference
{
    /// <summary>Of scores in [0, 1] that are written with four digits; the rest is for their binary form.</summary>
    public const double Tolerance = 1e-4 + 1e-9;

    private static readonly string[] Tolerated = ["score", "share"];

    /// <summary>A sentence for each difference.</summary>
    /// <param name="expected">The recorded answer, or a part of it.</param>
    /// <param name="actual">Today's.</param>
    /// <param name="at">Where the part stands; begins each sentence.</param>
    public static IEnumerable<string> Between(JsonNode? expected, JsonNode? actual, string at = "$") =>
        (expected, actual) switch
        {
            (JsonObject before, JsonObject after) => BetweenObjects(before, after, at),
            (JsonArray before, JsonArray after) when IsScored(before) && IsScored(after) =>
                BetweenLists(before, after, at),
            (JsonArray before, JsonArray after) => BetweenItems(before, after, at),
            _ when JsonNode.DeepEquals(expected, actual) => [],
            _ => [$"{at} was {Text(expected)} and is {Text(actual)}"],
        };

    private static IEnumerable<string> BetweenObjects(JsonObject before, JsonObject after, string at)
    {
        foreach (var name in before.Concat(after).Select(property => property.Key).Distinct())
        {
            if (!before.ContainsKey(name))
                yield return $"{at}.{name} is new";
            else if (!after.ContainsKey(name))
                yield return $"{at}.{name} is gone";
            else if (!Tolerated.Contains(name) || !IsClose(before[name], after[name]))
                foreach (var difference in Between(before[name], after[name], $"{at}.{name}"))
                    yield return difference;
        }
    }

    private static bool IsClose(JsonNode? expected, JsonNode? actual) =>
        expected?.GetValueKind() == JsonValueKind.Number
        && actual?.GetValueKind() == JsonValueKind.Number
        && Math.Abs(expected.GetValue<double>() - actual.GetValue<double>()) <= Tolerance;

    private static bool IsScored(JsonArray list) => list.Count > 0 && list.All(IsScored);

    private static bool IsScored(JsonNode? item) =>
        item is JsonObject title && title["id"] is not null && title["score"] is not null;

    private static IEnumerable<string> BetweenItems(JsonArray before, JsonArray after, string at)
    {
        if (before.Count != after.Count)
            yield return $"{at} had {before.Count} items and has {after.Count}";
        for (var i = 0; i < Math.Min(before.Count, after.Count); i++)
            foreach (var difference in Between(before[i], after[i], $"{at}[{i}]"))
                yield return difference;
    }

    private static IEnumerable<string> BetweenLists(JsonArray before, JsonArray after, string at)
    {
        var old = before.Select(Id).ToList();
        var now = after.Select(Id).ToList();
        if (!old.Order().SequenceEqual(now.Order()))
            return [$"{at} was {string.Join(", ", old)} and is {string.Join(", ", now)}"];
        var titles = before.SelectMany((title, i) => Between(title, after[now.IndexOf(old[i])], $"{at}[{i}]"));
        return Swaps(before, now, at).Concat(titles);
    }

    private static IEnumerable<string> Swaps(JsonArray before, List<string> now, string at) =>
        from i in Enumerable.Range(0, before.Count)
        from first in before.Take(i)
        let second = before[i]
        where now.IndexOf(Id(first)) > now.IndexOf(Id(second))
        where Math.Abs(Score(first) - Score(second)) > Tolerance
        select $"{at}: {Id(first)} ({Score(first)}) stood before {Id(second)} ({Score(second)}) and stands after it";

    private static string Id(JsonNode? title) => title!["id"]!.GetValue<string>();

    private static double Score(JsonNode? title) => title!["score"]!.GetValue<double>();

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
