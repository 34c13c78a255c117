using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Imdb;

/// <summary>Which titles the larger tables of IMDb are read for.</summary>
internal static class ImdbTitles
{
    /// <summary>The films and series of title.basics; null where it was not there, for all titles.</summary>
    public static NumberSet? Of(PartReading reading)
    {
        if (!reading.Stages.TryGetValue(ImdbFiles.Basics, out var basics))
            return null;
        var numbers = new NumberSet();
        foreach (var title in basics.ReadTitles())
            numbers.Add(title.Number);
        return numbers;
    }
}
