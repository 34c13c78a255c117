namespace ExpressiFy.Lab.Batches;

/// <summary>What is to be said of faces.</summary>
public static class Targets
{
    /// <summary>Mixes rows of shares in place with what a teacher says.</summary>
    /// <param name="own">Rows that add up to 1, or to less where less is known: to 0 for a face without votes. There the teacher's stand for what is missing.</param>
    /// <param name="taught">Rows that add up to 1.</param>
    /// <param name="width">Shares in a row.</param>
    /// <param name="weight">The teacher's share where all is known, 0…1.</param>
    public static void Mix(Span<float> own, ReadOnlySpan<float> taught, int width, float weight)
    {
        for (var start = 0; start < own.Length; start += width)
        {
            var row = own.Slice(start, width);
            var rest = 1f;
            foreach (var share in row)
                rest -= (1 - weight) * share;
            for (var i = 0; i < width; i++)
                row[i] = ((1 - weight) * row[i]) + (rest * taught[start + i]);
        }
    }
}
