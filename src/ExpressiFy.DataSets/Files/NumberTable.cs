namespace ExpressiFy.DataSets.Files;

/// <summary>A value for each number from 0 up; the default value for those that none was set for.</summary>
internal sealed class NumberTable<T>
    where T : struct
{
    private T[] values = new T[1 << 16];
    private int count;

    public T this[int number]
    {
        get => number < count ? values[number] : default;
        set
        {
            if (number >= values.Length)
                Array.Resize(ref values, Math.Max(number + 1, 2 * values.Length));
            count = Math.Max(count, number + 1);
            values[number] = value;
        }
    }

    /// <summary>
    /// The least value above 0 that at most so many numbers reach.
    /// </summary>
    /// <param name="most">How many numbers.</param>
    /// <param name="sizeOf">The value as a number from 0 to 65,535.</param>
    public int LeastOfMost(int most, Func<T, int> sizeOf)
    {
        var counts = new int[ushort.MaxValue + 1];
        foreach (var value in values.AsSpan(0, count))
            counts[sizeOf(value)]++;
        int size = ushort.MaxValue;
        var taken = 0L;
        while (size > 0 && taken + counts[size] <= most)
            taken += counts[size--];
        return size + 1;
    }
}
