using System.Globalization;
using System.IO.Compression;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>
/// Reads a file in the format of FER-2013 (Goodfellow et al. 2013), plain or gzip: a header with the columns emotion,
/// pixels and optionally Usage, then one face a line with its label 0…6, 2,304 gray values separated by spaces, and the
/// part of the data set that it belongs to.
/// </summary>
public static class Fer2013File
{
    /// <summary>Opens the faces of one part, or of all.</summary>
    /// <param name="path">The file; a name that ends in .gz is decompressed.</param>
    /// <param name="usage">A value of the column Usage in any case; null for every row.</param>
    /// <exception cref="FaceSetException">
    /// The file is missing (when opened) or malformed (when enumerated). The message names the line.
    /// </exception>
    public static LabelledFaces Open(string path, string? usage)
    {
        if (!File.Exists(path))
            throw new FaceSetException($"{path}: no such file. FER-2013 is expected as fer2013.csv or fer2013.csv.gz.");

        var file = File.OpenRead(path);
        var length = file.Length;
        return new(Read(path, file, usage), length, () => file.CanRead ? file.Position : length, []);
    }

    private static IEnumerable<LabelledFace> Read(string path, FileStream file, string? usage)
    {
        var zipped = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var lines = new StreamReader(zipped ? new GZipStream(file, CompressionMode.Decompress) : file);
        var columns = Fer2013Columns.Parse(path, NextLine(path, 1, lines));
        if (usage is not null && !columns.HasUsage)
            throw new FaceSetException($"{path}:1: there is no column Usage to choose \"{usage}\" from.");

        var facesByUsage = new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var number = 2; ; number++)
        {
            var line = NextLine(path, number, lines);
            if (line is null)
                break;
            if (string.IsNullOrWhiteSpace(line))
                continue;

            var row = new Fer2013Row(path, number, line, columns);
            facesByUsage[row.Usage] = facesByUsage.GetValueOrDefault(row.Usage) + 1;
            if (usage is null || usage.Equals(row.Usage, StringComparison.OrdinalIgnoreCase))
                yield return row.ParseFace();
        }

        RequireFaces(path, usage, facesByUsage);
    }

    private static void RequireFaces(string path, string? usage, SortedDictionary<string, int> facesByUsage)
    {
        if (facesByUsage.Count == 0)
            throw new FaceSetException($"{path}: there is no face in this file.");
        if (usage is null || facesByUsage.ContainsKey(usage))
            return;

        var usages = string.Join(", ", facesByUsage.Select(UsageWithCount));
        throw new FaceSetException($"{path}: no row has the usage \"{usage}\"; there are {usages}.");
    }

    private static string UsageWithCount(KeyValuePair<string, int> usage) =>
        string.Create(CultureInfo.InvariantCulture, $"{usage.Key} ({usage.Value:N0})");

    private static string? NextLine(string path, int number, StreamReader lines)
    {
        try
        {
            return lines.ReadLine();
        }
        catch (InvalidDataException)
        {
            throw new FaceSetException($"{path}:{number}: the compressed data is damaged, or this is not a gzip file.");
        }
    }
}
