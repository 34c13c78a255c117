using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.DataSets.Building;

/// <summary>
/// How well estimated moods agree with what was judged, by cross-validation: each judged title is estimated by a fit
/// without it and two thirds of the others. For each mood the area under the ROC curve (Hanley &amp; McNeil 1982), the
/// chance that a title with the mood is put above one without: .5 by chance, 1 at best.
/// </summary>
/// <param name="ByWord">The moods that enough titles have, with their area.</param>
/// <param name="Titles">How many judged titles were estimated.</param>
public sealed record MoodAgreement(IReadOnlyList<(string Word, double Area)> ByWord, int Titles)
{
    private const int Folds = 3;
    private const int FewestTitles = 10;

    /// <summary>The mean of the areas; .5 when no mood has enough titles.</summary>
    public double Mean => ByWord.Count == 0 ? 0.5 : ByWord.Average(word => word.Area);

    /// <summary>Cross-validates the estimates of judged titles.</summary>
    /// <param name="titles">Judged titles.</param>
    /// <param name="featuresOf">What data sets tell of a title.</param>
    public static MoodAgreement Of(
        IReadOnlyList<Title> titles, Func<Title, IEnumerable<(string Name, double Value)>> featuresOf)
    {
        var estimates = new double[titles.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var fit = new EstimatedMoods(titles.Where((_, index) => index % Folds != fold), featuresOf);
            for (var index = fold; index < titles.Count; index += Folds)
                estimates[index] = fit.Of(titles[index], featuresOf(titles[index]));
        }

        var areas = new List<(string Word, double Area)>();
        foreach (var (index, word) in MoodVocabulary.All.Index())
        {
            if (AreaOf(word, index) is { } area)
                areas.Add((word.Name, area));
        }

        return new(areas, titles.Count);

        double? AreaOf(MoodWord word, int index)
        {
            var ranked = titles
                .Select((title, place) =>
                    (Has: title.Moods.Any(tag => tag.Word == word), Value: estimates[place][index]))
                .GroupBy(title => title.Value)
                .OrderBy(group => group.Key);
            var (with, without, sum) = (0L, 0L, 0d);
            foreach (var group in ranked)
            {
                long having = group.Count(title => title.Has);
                long lacking = group.Count() - having;
                // Of equal estimates, half are above.
                sum += having * (without + (lacking / 2d));
                with += having;
                without += lacking;
            }

            return with < FewestTitles || without < FewestTitles ? null : sum / with / without;
        }
    }
}
