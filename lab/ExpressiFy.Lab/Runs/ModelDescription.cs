using System.Text.Json;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// A folder with the reports on something measured that is no single training run, such as an ensemble or a machine on features:
/// model.json says what it is, evaluation-SPLIT.json how it did.
/// </summary>
/// <param name="Name">Short, as tables show it.</param>
/// <param name="Network">What it is made of.</param>
/// <param name="Parameters">Values that were fitted.</param>
public sealed record ModelDescription(string Name, string Network, long Parameters)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Where a folder says what it holds.</summary>
    public static string In(string folder) => Path.Combine(folder, "model.json");

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(In(folder), JsonSerializer.Serialize(this, Json));
    }

    /// <exception cref="LabException">The file is malformed.</exception>
    public static ModelDescription Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelDescription>(File.ReadAllText(In(folder)), Json) ?? throw new LabException($"{In(folder)}: empty.");
        }
        catch (JsonException error)
        {
            throw new LabException($"{In(folder)}: {error.Message}");
        }
    }
}
