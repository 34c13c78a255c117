namespace ExpressiFy.Lab.Batches;

/// <summary>Target probabilities of faces.</summary>
public static class Targets
{
    /// <summary>Mixes a teacher's probabilities into target rows, in place.</summary>
    /// <param name="targets">
    /// Rows that sum to 1, or to less where the data has no answer: to 0 for a face without votes. The teacher's
    /// probabilities fill the remainder.
    /// </param>
    /// <param name="teacher">Rows that sum to 1.</param>
    /// <param name="width">Values in a row.</param>
    /// <param name="weight">Weight of the teacher in a row that summed to 1, 0…1.</param>
    public static void Mix(Span<float> targets, ReadOnlySpan<float> teacher, int width, float weight)
    {
        for (var start = 0; start < targets.Length; start += width)
        {
            var row = targets.Slice(start, width);
            var remainder = 1f;
            foreach (var probability in row)
                remainder -= (1 - weight) * probability;
            for (var i = 0; i < width; i++)
                row[i] = ((1 - weight) * row[i]) + (remainder * teacher[start + i]);
        }
    }
}
