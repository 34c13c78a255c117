using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ExpressiFy.Web.Tests;

/// <summary>Values of JSON by their path, e.g. "cards/0/affect/valence".</summary>
internal static class JsonPaths
{
    /// <summary>The value at a path of property names and indexes; fails when there is none.</summary>
    public static JsonElement At(this JsonElement json, string path)
    {
        foreach (var step in path.Split('/'))
        {
            json = json.ValueKind == JsonValueKind.Array
                ? json[int.Parse(step, CultureInfo.InvariantCulture)]
                : json.GetProperty(step);
        }

        return json;
    }

    public static string? Text(this JsonElement json, string path) => json.At(path).GetString();

    public static double Number(this JsonElement json, string path) => json.At(path).GetDouble();

    public static bool Flag(this JsonElement json, string path) => json.At(path).GetBoolean();

    public static bool IsNull(this JsonElement json, string path) => json.At(path).ValueKind == JsonValueKind.Null;

    /// <summary>The elements of an array.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement json, string path) =>
        [.. json.At(path).EnumerateArray()];

    /// <summary>The JSON at an address; fails unless the reply is 200.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpClient browser, string address) =>
        await (await browser.GetAsync(address)).JsonAsync();

    /// <summary>The problem at an address; fails unless the reply is one with this status.</summary>
    public static async Task<JsonElement> ProblemAsync(
        this HttpClient browser, string address, HttpStatusCode expected) =>
        await (await browser.GetAsync(address)).ProblemAsync(expected);
}
