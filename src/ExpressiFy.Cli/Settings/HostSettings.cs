using System.Collections;
using System.Text.Json;
using ExpressiFy.Storage;
using ExpressiFy.Storage.Files;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Cli.Settings;

/// <summary>
/// Reads the settings of the web host as the host would: from appsettings.json in the current folder, overridden by
/// the environment.
/// </summary>
internal static class HostSettings
{
    private const string FileName = "appsettings.json";

    // The host reads ASPNETCORE_URLS as "urls"; a variable without a prefix wins.
    private static readonly string[] Prefixes = ["DOTNET_", "ASPNETCORE_", ""];

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Settings by names such as "Content:Omdb:ApiKey".</summary>
    /// <exception cref="InvalidOperationException">The file is not JSON.</exception>
    public static IConfiguration Read()
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        ReadFile(settings);
        foreach (var prefix in Prefixes)
            ReadEnvironment(settings, prefix);
        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }

    /// <summary>The host's database.</summary>
    /// <exception cref="DatabaseException">The setting is wrong, or there is no home folder.</exception>
    /// <exception cref="InvalidOperationException">The file is not JSON.</exception>
    public static SqliteAddress Database() =>
        SqliteAddress.From(Read().GetConnectionString(ExpressiFyStorage.ConnectionName));

    private static void ReadEnvironment(Dictionary<string, string?> settings, string prefix)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                settings[name[prefix.Length..].Replace("__", ":", StringComparison.Ordinal)] = (string?)variable.Value;
        }
    }

    private static void ReadFile(Dictionary<string, string?> settings)
    {
        if (!File.Exists(FileName))
            return;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(FileName), Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                AddAll(settings, "", document.RootElement);
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"{FileName} in this folder is no JSON.");
        }
    }

    private static void AddAll(Dictionary<string, string?> settings, string prefix, JsonElement section)
    {
        foreach (var property in section.EnumerateObject())
            Add(settings, prefix + property.Name, property.Value);
    }

    /// <summary>Adds a value, or the values of an object or array under names with ":".</summary>
    private static void Add(Dictionary<string, string?> settings, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AddAll(settings, $"{name}:", value);
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
