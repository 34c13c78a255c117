namespace ExpressiFy.Vision.FaceSets;

/// <summary>
/// Positions of the columns of a FER-2013 file; <see cref="Usage"/> is −1 when the column is missing.
/// </summary>
internal sealed record Fer2013Columns(int Count, int Emotion, int Pixels, int Usage)
{
    private const string EmotionName = "emotion";
    private const string PixelsName = "pixels";
    private const string UsageName = "Usage";

    /// <summary>Whether the file has the column Usage.</summary>
    public bool HasUsage => Usage >= 0;

    /// <summary>Finds the columns by their names in any case.</summary>
    /// <exception cref="FaceSetException">The columns emotion and pixels are not both there.</exception>
    public static Fer2013Columns Parse(string path, string? header)
    {
        var names = (header ?? "").Split(',').Select(name => name.Trim().Trim('"')).ToList();
        int Find(string column) => names.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));

        var columns = new Fer2013Columns(names.Count, Find(EmotionName), Find(PixelsName), Find(UsageName));
        if (columns.Emotion >= 0 && columns.Pixels >= 0)
            return columns;
        throw new FaceSetException(
            $"{path}:1: expected a header with the columns {EmotionName}, {PixelsName} and {UsageName}.");
    }
}
