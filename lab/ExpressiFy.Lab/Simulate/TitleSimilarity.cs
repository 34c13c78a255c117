using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Lab.Simulate;

/// <summary>Cosine similarity of titles by their features, 0…1.</summary>
internal sealed class TitleSimilarity(TitleFeatures features)
{
    /// <summary>0 if a title has no features.</summary>
    public double Of(Title first, Title second)
    {
        var firstEntries = features.EntriesOf(first).ToDictionary(entry => entry.Column, entry => entry.Value);
        var secondEntries = features.EntriesOf(second).ToList();
        var firstLength = Math.Sqrt(firstEntries.Values.Sum(value => value * value));
        var secondLength = Math.Sqrt(secondEntries.Sum(entry => entry.Value * entry.Value));
        var lengths = firstLength * secondLength;
        if (lengths == 0)
            return 0;
        return secondEntries.Sum(entry => firstEntries.GetValueOrDefault(entry.Column) * entry.Value) / lengths;
    }

    /// <summary>The mean over all pairs; 0 for fewer than two titles.</summary>
    public double MeanOf(IReadOnlyList<Title> titles)
    {
        var similarities = new List<double>();
        for (var first = 0; first < titles.Count; first++)
        {
            for (var second = first + 1; second < titles.Count; second++)
                similarities.Add(Of(titles[first], titles[second]));
        }

        return similarities.Count == 0 ? 0 : similarities.Average();
    }
}
