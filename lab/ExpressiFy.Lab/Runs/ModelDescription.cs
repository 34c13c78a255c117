using System.Text.Json;

namespace ExpressiFy.Lab.Runs;

/// <summary>
/// model.json: describes a measured model that is not a single training run, such as an ensemble or support vector
/// machines, in a folder with its reports.
/// </summary>
/// <param name="Name">Short name for tables.</param>
/// <param name="Network">What the model consists of.</param>
/// <param name="Parameters">Number of fitted values.</param>
public sealed record ModelDescription(string Name, string Network, long Parameters)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The path of a folder's model.json.</summary>
    public static string In(string folder) => Path.Combine(folder, "model.json");

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(In(folder), JsonSerializer.Serialize(this, Json));
    }

    /// <exception cref="LabException">The file is malformed.</exception>
    public static ModelDescription Read(string folder)
    {
        var path = In(folder);
        try
        {
            var description = JsonSerializer.Deserialize<ModelDescription>(File.ReadAllText(path), Json);
            return description ?? throw new LabException($"{path}: empty.");
        }
        catch (JsonException error)
        {
            throw new LabException($"{path}: {error.Message}");
        }
    }
}
