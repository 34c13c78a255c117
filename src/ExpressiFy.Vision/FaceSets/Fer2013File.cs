using System.Globalization;
using System.IO.Compression;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>
/// A file in the form of FER-2013 (Goodfellow et al. 2013), plain or gzip: a header with the columns emotion, pixels and perhaps Usage,
/// then a face a line: its label 0…6, 2,304 gray values between spaces, and the part of the data set it belongs to.
/// </summary>
public static class Fer2013File
{
    private const string EmotionColumn = "emotion", PixelsColumn = "pixels", UsageColumn = "Usage";

    /// <summary>The faces of one part, or all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="usage">A value of the column Usage in any case; null for every row.</param>
    /// <exception cref="FaceSetException">Here or while reading: no such file, or it is malformed; names the line.</exception>
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
        var columns = Columns.Read(path, NextLine(path, 1, lines));
        if (usage is not null && columns.Usage < 0)
            throw new FaceSetException($"{path}:1: there is no column {UsageColumn} to choose \"{usage}\" from.");

        var parts = new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var number = 2; NextLine(path, number, lines) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            var row = new Row(path, number, line, columns);
            parts[row.Usage] = parts.GetValueOrDefault(row.Usage) + 1;
            if (usage is null || usage.Equals(row.Usage, StringComparison.OrdinalIgnoreCase))
                yield return row.Face();
        }

        if (parts.Count == 0)
            throw new FaceSetException($"{path}: there is no face in this file.");
        if (usage is not null && !parts.ContainsKey(usage))
            throw new FaceSetException($"{path}: no row has the usage \"{usage}\"; there are {string.Join(", ", parts.Select(Counted))}.");
    }

    private static string Counted(KeyValuePair<string, int> part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Key} ({part.Value:N0})");

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

    /// <summary>Where the columns are.</summary>
    private sealed record Columns(int Count, int Emotion, int Pixels, int Usage)
    {
        public static Columns Read(string path, string? header)
        {
            var names = (header ?? "").Split(',').Select(name => name.Trim().Trim('"')).ToList();
            int Find(string column) => names.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
            var columns = new Columns(names.Count, Find(EmotionColumn), Find(PixelsColumn), Find(UsageColumn));
            return columns.Emotion >= 0 && columns.Pixels >= 0
                ? columns
                : throw new FaceSetException($"{path}:1: expected a header with the columns {EmotionColumn}, {PixelsColumn} and {UsageColumn}.");
        }
    }

    private sealed class Row
    {
        private readonly string path;
        private readonly int number;
        private readonly string[] fields;
        private readonly Columns columns;

        public Row(string path, int number, string line, Columns columns)
        {
            (this.path, this.number, this.columns) = (path, number, columns);
            fields = line.Split(',');
            if (fields.Length != columns.Count)
                throw Malformed($"expected {columns.Count} columns, got {fields.Length}");
        }

        public string Usage => columns.Usage < 0 ? "" : fields[columns.Usage].Trim();

        public LabelledFace Face()
        {
            var emotion = fields[columns.Emotion].Trim();
            if (!int.TryParse(emotion, NumberStyles.None, CultureInfo.InvariantCulture, out var label) || label >= ExpressionScores.Count)
                throw Malformed($"the label \"{emotion}\" is not one of 0…{ExpressionScores.Count - 1}");
            return new(FaceCrop.FromGray(Pixels(fields[columns.Pixels])), (Expression)label, Usage);
        }

        private byte[] Pixels(ReadOnlySpan<char> text)
        {
            var pixels = new byte[FaceCrop.Length];
            var count = 0;
            var values = text.Trim().Trim('"');
            foreach (var range in values.Split(' '))
            {
                var value = values[range];
                if (value.IsEmpty)
                    continue;
                if (!byte.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var pixel))
                    throw Malformed($"the pixel \"{value}\" is not one of 0…255");
                if (count < pixels.Length)
                    pixels[count] = pixel;
                count++;
            }

            return count == pixels.Length ? pixels : throw Malformed($"expected {pixels.Length} pixels, got {count}");
        }

        private FaceSetException Malformed(string what) => new($"{path}:{number}: {what}.");
    }
}
