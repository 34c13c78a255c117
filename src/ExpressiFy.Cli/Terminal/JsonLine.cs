using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExpressiFy.Cli.Terminal;

/// <summary>One JSON object on one line, names in camel case, text as it is written: nothing here goes into a web page.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>The object with one property more, in front.</summary>
    public static string Of<T>(string name, string first, T rest)
    {
        var line = new JsonObject { [name] = first };
        foreach (var (key, value) in JsonSerializer.SerializeToNode(rest, Options)!.AsObject())
            line[key] = value?.DeepClone();
        return line.ToJsonString(Options);
    }
}
