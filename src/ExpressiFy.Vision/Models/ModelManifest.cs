using System.Text.Encodings.Web;
using System.Text.Json;

namespace ExpressiFy.Vision.Models;

/// <summary>
/// models.json: describes the model files of its folder. The lab writes it; programs check their files against it.
/// </summary>
/// <param name="Models">One entry for each file; foreign data, so that the list and its entries may be null.</param>
public sealed record ModelManifest(IReadOnlyList<ModelEntry?>? Models)
{
    /// <summary>Name of the manifest in a models folder.</summary>
    public const string FileName = "models.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="ModelException">The manifest is missing or is not valid JSON of this shape.</exception>
    public static ModelManifest Read(string modelsFolder)
    {
        var path = Path.Combine(modelsFolder, FileName);
        if (!File.Exists(path))
            throw new ModelException($"{path} is missing. It is part of the project: restore models/ and build again.");

        try
        {
            var manifest = JsonSerializer.Deserialize<ModelManifest>(File.ReadAllBytes(path), Json);
            return manifest ?? new ModelManifest(Models: null);
        }
        catch (JsonException problem)
        {
            throw new ModelException($"{path} is not a manifest of models: {problem.Message}");
        }
    }

    /// <summary>The entry of a file, or null when there is none.</summary>
    public ModelEntry? Find(string file) => Models?.FirstOrDefault(entry => entry?.File == file);

    /// <summary>Writes the manifest into a folder, in place of one that is there.</summary>
    public void Write(string modelsFolder) =>
        File.WriteAllText(Path.Combine(modelsFolder, FileName), JsonSerializer.Serialize(this, Json) + "\n");
}
