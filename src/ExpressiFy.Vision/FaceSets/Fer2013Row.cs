using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.FaceSets;

/// <summary>One line of a FER-2013 file.</summary>
internal sealed class Fer2013Row
{
    private readonly string path;
    private readonly int number;
    private readonly string[] fields;
    private readonly Fer2013Columns columns;

    /// <summary>Splits a line into its fields.</summary>
    /// <exception cref="FaceSetException">The line has another number of fields than the header.</exception>
    public Fer2013Row(string path, int number, string line, Fer2013Columns columns)
    {
        this.path = path;
        this.number = number;
        this.columns = columns;
        fields = line.Split(',');
        if (fields.Length != columns.Count)
            throw Malformed($"expected {columns.Count} columns, got {fields.Length}");
    }

    /// <summary>The part of the data set; empty without the column Usage.</summary>
    public string Usage => columns.HasUsage ? fields[columns.Usage].Trim() : "";

    /// <summary>Parses the label and the pixels.</summary>
    /// <exception cref="FaceSetException">A value is malformed or out of range.</exception>
    public LabelledFace ParseFace()
    {
        var label = ParseLabel(fields[columns.Emotion].Trim());
        var crop = FaceCrop.FromGray(ParsePixels(fields[columns.Pixels]));
        return new(crop, label, Usage);
    }

    private Expression ParseLabel(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var label)
            || label >= ExpressionScores.Count)
        {
            throw Malformed($"the label \"{text}\" is not one of 0…{ExpressionScores.Count - 1}");
        }

        return (Expression)label;
    }

    private byte[] ParsePixels(ReadOnlySpan<char> text)
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

        if (count != pixels.Length)
            throw Malformed($"expected {pixels.Length} pixels, got {count}");
        return pixels;
    }

    private FaceSetException Malformed(string problem) => new($"{path}:{number}: {problem}.");
}
