namespace ExpressiFy.Vision.Models;

/// <summary>
/// One model file of a <see cref="ModelManifest"/>. A field is null when the manifest does not state it.
/// </summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="File">The file's name in the folder of the manifest.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Licence">Terms of use, in words.</param>
/// <param name="Input">Name of the preprocessing that the model expects.</param>
/// <param name="Labels">The labels of each head in the order of its outputs.</param>
/// <param name="Temperature">Divisor of the FER-2013 logits before their softmax.</param>
/// <param name="Recipe">Name of the training recipe.</param>
/// <param name="Epoch">The epoch whose weights were exported, from 1.</param>
/// <param name="Figures">Measurements of the exported file by data split.</param>
public sealed record ModelEntry(
    string? Name,
    string? File,
    string? Sha256,
    long? Bytes,
    string? Licence,
    string? Input,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels,
    double? Temperature,
    string? Recipe,
    int? Epoch,
    IReadOnlyDictionary<string, ModelFigures>? Figures);
