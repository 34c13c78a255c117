using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Building;

/// <summary>How well known films and series are: the mean of what each part says of them by its counts.</summary>
internal sealed class Popularities
{
    private readonly Dictionary<int, (float Sum, byte Parts)> byNumber = [];

    public Popularities(IEnumerable<Stage> stages, IReadOnlyDictionary<int, Title> judged)
    {
        foreach (var stage in stages)
            Add(stage, judged);
    }

    /// <summary>Of how many titles it is known.</summary>
    public int Count => byNumber.Count;

    /// <summary>On the scale of judged titles, neither rounded nor bounded; null where no part counts.</summary>
    public double? Of(int number) =>
        byNumber.TryGetValue(number, out var known) ? known.Sum / (double)known.Parts : null;

    private void Add(Stage stage, IReadOnlyDictionary<int, Title> judged)
    {
        var counts = new List<(long Count, int Popularity)>();
        foreach (var title in stage.ReadTitles())
        {
            if (title.Count > 0 && judged.GetValueOrDefault(title.Number)?.Popularity is { } popularity)
                counts.Add((title.Count, popularity));
        }

        var scale = new PopularityScale(counts);
        foreach (var title in stage.ReadTitles())
        {
            if (title.Count == 0)
                continue;
            var known = byNumber.GetValueOrDefault(title.Number);
            byNumber[title.Number] = (known.Sum + (float)scale.Of(title.Count), (byte)(known.Parts + 1));
        }
    }
}
