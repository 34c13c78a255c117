using ExpressiFy.Affect;
using ExpressiFy.Numerics;

namespace ExpressiFy.Catalogue;

/// <summary>
/// The sums of the normal equations of ridge regressions (Hoerl &amp; Kennard 1970), one regression for each word of
/// <see cref="MoodVocabulary.All"/> over the same features of titles.
/// </summary>
/// <param name="size">The number of features.</param>
internal sealed class MoodSums(int size)
{
    /// <summary>The sum of x·xᵀ over the titles; the ridge is added to its diagonal by the caller.</summary>
    public CholeskySystem Products { get; } = new(size);

    /// <summary>For each word the sum of x times its strength, 0…1.</summary>
    public double[][] OfWords { get; } =
        [.. Enumerable.Range(0, MoodVocabulary.All.Count).Select(_ => new double[size])];

    /// <summary>Adds a title with its features.</summary>
    /// <param name="title">The title.</param>
    /// <param name="positions">The positions of its features that are not zero, ascending.</param>
    /// <param name="values">The values at these positions.</param>
    public void Add(Title title, ReadOnlySpan<int> positions, ReadOnlySpan<float> values)
    {
        Products.Add(positions, values, 1);
        foreach (var tag in title.Moods)
        {
            var sum = OfWords[MoodVocabulary.IndexOf(tag.Word)];
            for (var i = 0; i < positions.Length; i++)
                sum[positions[i]] += values[i] * tag.Strength / (double)MoodTag.Defining;
        }
    }
}
