namespace ExpressiFy.Text.Search;

/// <summary>For each key the items that have it, ascending, one list after the other in one array.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] items;

    /// <param name="keys">How many keys there are.</param>
    /// <param name="keysOf">The different keys of each item; enumerated twice.</param>
    public Postings(int keys, IEnumerable<IEnumerable<int>> keysOf)
    {
        starts = new int[keys + 1];
        foreach (var key in keysOf.SelectMany(ofItem => ofItem))
            starts[key + 1]++;
        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        items = new int[starts[^1]];
        var next = starts.ToArray();
        foreach (var (item, ofItem) in keysOf.Index())
        {
            foreach (var key in ofItem)
                items[next[key]++] = item;
        }
    }

    /// <summary>The items of a key.</summary>
    public ReadOnlySpan<int> this[int key] => Between(key, key + 1);

    /// <summary>The items of all keys from one up to another; an item comes once for each key.</summary>
    public ReadOnlySpan<int> Between(int from, int to) => items.AsSpan(starts[from]..starts[to]);
}
