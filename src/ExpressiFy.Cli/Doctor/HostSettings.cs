using System.Collections;
using System.Text.Json;

namespace ExpressiFy.Cli.Doctor;

/// <summary>
/// Reads the provider settings of the web host as the host would: from appsettings.json in the current folder,
/// overridden by the environment.
/// </summary>
internal static class HostSettings
{
    private const string FileName = "appsettings.json";
    private const string Section = "Content";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Settings by names such as "Content:Omdb:ApiKey".</summary>
    /// <exception cref="InvalidOperationException">The file is not JSON.</exception>
    public static IReadOnlyDictionary<string, string?> Read()
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        ReadFile(settings);
        ReadEnvironment(settings);
        return settings;
    }

    private static void ReadEnvironment(Dictionary<string, string?> settings)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = ((string)variable.Key).Replace("__", ":", StringComparison.Ordinal);
            if (name.StartsWith($"{Section}:", StringComparison.OrdinalIgnoreCase))
                settings[name] = (string?)variable.Value;
        }
    }

    private static void ReadFile(Dictionary<string, string?> settings)
    {
        if (!File.Exists(FileName))
            return;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(FileName), Lenient);
            if (document.RootElement.TryGetProperty(Section, out var section))
                Add(settings, Section, section);
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"{FileName} in this folder is no JSON.");
        }
    }

    /// <summary>Adds a value, or the values of an object or array under names with ":".</summary>
    private static void Add(Dictionary<string, string?> settings, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Add(settings, $"{name}:{property.Name}", property.Value);
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                    Add(settings, $"{name}:{index}", item);
                break;
            case JsonValueKind.Null:
                break;
            default:
                settings[name] = value.ToString();
                break;
        }
    }
}
