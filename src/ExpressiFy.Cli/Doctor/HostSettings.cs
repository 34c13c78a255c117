using System.Collections;
using System.Text.Json;

namespace ExpressiFy.Cli.Doctor;

/// <summary>The settings of the web host that concern providers: from appsettings.json in the current folder, then from the environment.</summary>
internal static class HostSettings
{
    private const string File = "appsettings.json", Section = "Content";

    /// <summary>Names such as "Content:Omdb:ApiKey" with their values; later ones win.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Read() => FromFile().Concat(FromEnvironment())
        .GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last());

    private static IEnumerable<KeyValuePair<string, string?>> FromEnvironment() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => KeyValuePair.Create(((string)variable.Key).Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value))
        .Where(setting => setting.Key.StartsWith($"{Section}:", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<KeyValuePair<string, string?>> FromFile()
    {
        if (!System.IO.File.Exists(File))
            return [];
        try
        {
            using var settings = JsonDocument.Parse(
                System.IO.File.ReadAllBytes(File), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return settings.RootElement.TryGetProperty(Section, out var content) ? [.. Flat(Section, content)] : [];
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"{File} in this folder is no JSON.");
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Flat(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(each => Flat($"{name}:{each.Name}", each.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((each, index) => Flat($"{name}:{index}", each)),
        JsonValueKind.Null => [],
        _ => [KeyValuePair.Create(name, (string?)value.ToString())],
    };
}
