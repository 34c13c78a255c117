using ExpressiFy.Lab.EvaluateTaste.Methods;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>
/// Title features for each mood: a title has its traits once for all moods and, with mood features, once more for the
/// mood ("comedy when sad"). A model of all people gives the expected value, a model of each person the difference.
/// </summary>
internal sealed class MoodFeatures(RatingSet ratings, IReadOnlyList<Rating[]> earlier)
{
    private const double Precision = 10;
    private const double BiasPenalty = 5;

    private readonly Dictionary<Trait, int> columns = ServedPreferenceModel.Columns(ratings.Titles, first: 0);

    /// <summary>The moods, and one for ratings without.</summary>
    private readonly int moodCount = ratings.Moods.Count + 1;

    private readonly Biases biases = Biases.Fit(new(ratings.Titles, earlier), BiasPenalty);

    /// <summary>The AUC of each person's last titles, liked before not liked.</summary>
    public List<double> Auc(TemporalSplit split, int[] people, bool withMoods)
    {
        var features = Matrix(withMoods);
        double[] precision = [.. Enumerable.Repeat(Precision, features.ColumnCount)];
        float[] titleBiases = [.. biases.OfTitles.SelectMany(bias => Enumerable.Repeat(bias, moodCount))];
        var everybody = BayesianPreferenceModel.Learn(
            new(features, precision, titleBiases, null), split.Earlier.SelectMany(Observations));
        float[] expected = [.. titleBiases.Select((bias, row) => bias + everybody.Predict(row))];

        var prior = new PreferencePrior(features, precision, expected, null);
        var areas = new List<double>();
        foreach (var person in people)
        {
            var model = BayesianPreferenceModel.Learn(prior, Observations(split.Earlier[person]));
            areas.Add(Auc(split.Last[person], rating => expected[RowOf(rating)] + model.Predict(RowOf(rating))));
        }

        return areas;
    }

    private static double Auc(Rating[] last, Func<Rating, float> score)
    {
        float[] scores = [.. last.Select(score)];
        var liked = last.Index().Where(rating => rating.Item.Liked).Select(rating => rating.Index);
        return RankingMetrics.Auc(scores, [.. Enumerable.Range(0, last.Length)], [.. liked]);
    }

    /// <summary>A row for each title and mood, the last mood being that of ratings without one.</summary>
    private FeatureMatrix Matrix(bool withMoods)
    {
        var columnCount = columns.Count * (withMoods ? moodCount + 1 : 1);
        return new(columnCount, ratings.Titles.SelectMany(title => RowsOf(title, withMoods)));
    }

    private IEnumerable<IEnumerable<(int Column, float Value)>> RowsOf(RatedTitle title, bool withMoods)
    {
        (int Column, float Value)[] traits = [.. ServedPreferenceModel.Entries(title, columns)];
        for (var mood = 0; mood < moodCount; mood++)
        {
            var hasMood = withMoods && mood < moodCount - 1;
            var offset = columns.Count * (mood + 1);
            var moodTraits = traits.Select(entry => (entry.Column + offset, entry.Value));
            yield return hasMood ? [.. traits, .. moodTraits] : traits;
        }
    }

    private int RowOf(Rating rating)
    {
        var mood = rating.Mood < 0 ? moodCount - 1 : rating.Mood;
        return (rating.Title * moodCount) + mood;
    }

    private IEnumerable<Observation> Observations(Rating[] known)
    {
        var personBias = biases.OfPerson(known);
        return known.Select(rating => new Observation(RowOf(rating), rating.Stars - biases.Mean - personBias, 1));
    }
}
