using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Artwork.Drawings;

/// <summary>
/// Orders a row so that neighbours have pictures of different kinds. A title keeps its picture, so the order gives way:
/// a later title of another kind comes forward.
/// </summary>
public static class Shelf
{
    /// <summary>
    /// The items of a row, the first in its place. Two neighbours are of one kind only where more than half of the row
    /// is.
    /// </summary>
    /// <param name="items">Best first.</param>
    /// <param name="titleOf">The title whose drawn artwork an item shows.</param>
    public static IReadOnlyList<T> Order<T>(IReadOnlyList<T> items, Func<T, Title> titleOf)
    {
        var waiting = items.Select(item => (Item: item, Kind: ArtworkKinds.Of(titleOf(item)))).ToList();
        var row = new List<T>(items.Count);
        string? last = null;
        string? lastButOne = null;
        while (waiting.Count > 0)
        {
            var kinds = waiting.ConvertAll(entry => entry.Kind);
            var next = kinds.FindIndex(kind => kind != last && kind != lastButOne && CanFollow(kinds, kind));
            if (next < 0)
                next = kinds.FindIndex(kind => kind != last && CanFollow(kinds, kind));
            if (next < 0)
            {
                // The first of a row stays first.
                var most = row.Count == 0 ? kinds[0] : MostCommon(kinds, last);
                next = Math.Max(0, kinds.FindIndex(kind => kind == most));
            }

            lastButOne = last;
            last = kinds[next];
            row.Add(waiting[next].Item);
            waiting.RemoveAt(next);
        }

        return row;
    }

    // A kind that fills more than half of the row takes every place that it can.
    private static string? MostCommon(List<string> kinds, string? last) => kinds
        .Where(kind => kind != last)
        .CountBy(kind => kind)
        .OrderByDescending(count => count.Value)
        .Select(count => count.Key)
        .FirstOrDefault();

    /// <summary>Whether after <paramref name="next"/> the rest can be placed without like neighbours.</summary>
    private static bool CanFollow(List<string> kinds, string next)
    {
        var rest = kinds.Count - 1;
        foreach (var (kind, count) in kinds.CountBy(kind => kind))
        {
            // Of n places every other one is free for a kind: n/2 rounded up, or down when its own kind is before it.
            var most = kind == next ? rest / 2 : (rest + 1) / 2;
            var left = kind == next ? count - 1 : count;
            if (left > most)
                return false;
        }

        return true;
    }
}
