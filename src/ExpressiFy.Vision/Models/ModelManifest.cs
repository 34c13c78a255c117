using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExpressiFy.Vision.Models;

/// <summary>models.json: what the files in a models folder have to be.</summary>
internal sealed record ModelManifest([property: JsonPropertyName("models")] IReadOnlyList<ModelManifest.Entry>? Models)
{
    /// <summary>One file. Foreign data: any field may be missing.</summary>
    internal sealed record Entry([property: JsonPropertyName("file")] string? File, [property: JsonPropertyName("sha256")] string? Sha256);

    /// <summary>The sha256 that the manifest states for a file of its folder.</summary>
    /// <exception cref="ModelException">No manifest, not JSON, or no entry for the file.</exception>
    public static string Sha256Of(string modelsFolder, string file)
    {
        var path = Path.Combine(modelsFolder, VisionModels.ManifestFile);
        if (!System.IO.File.Exists(path))
            throw new ModelException($"{path} is missing. It is part of the project: restore models/ and build again.");

        ModelManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<ModelManifest>(System.IO.File.ReadAllBytes(path));
        }
        catch (JsonException problem)
        {
            throw new ModelException($"{path} is not a manifest of models: {problem.Message}");
        }

        return manifest?.Models?.FirstOrDefault(entry => entry?.File == file)?.Sha256
            ?? throw new ModelException($"{path} says nothing about {file}. Restore models/ and build again.");
    }
}
