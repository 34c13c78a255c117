using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExpressiFy.Cli.Terminal;

/// <summary>Serializes an object to one line of JSON, with camel-case names and as few escapes as possible.</summary>
internal static class JsonLine
{
    // The relaxed encoder is unsafe inside of HTML only.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Serializes an object with one more property before its own.</summary>
    public static string Of<T>(string firstName, string firstValue, T rest)
    {
        var line = new JsonObject { [firstName] = firstValue };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(rest, Options)!.AsObject())
            line[name] = value?.DeepClone();
        return line.ToJsonString(Options);
    }
}
