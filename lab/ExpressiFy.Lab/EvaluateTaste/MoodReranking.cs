using ExpressiFy.Lab.EvaluateTaste.Methods;
using ExpressiFy.Lab.EvaluateTaste.Ratings;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Lab.EvaluateTaste;

/// <summary>How well a person's last titles were put in order, liked ones first; knowing the mood before each, not knowing it, and with moods dealt at random.</summary>
/// <param name="Moods">What the column says.</param>
/// <param name="Ratings">How many ratings tell a mood.</param>
/// <param name="Without">AUC of each person without the mood.</param>
/// <param name="With">With it.</param>
/// <param name="Shuffled">With the moods of each person's ratings dealt out anew.</param>
internal sealed record MoodResult(IReadOnlyList<string> Moods, int Ratings, IReadOnlyList<double> Without, IReadOnlyList<double> With, IReadOnlyList<double> Shuffled)
{
    /// <summary>Of each person what knowing the mood adds.</summary>
    public IEnumerable<double> Gain => With.Zip(Without, (with, without) => with - without);
}

/// <summary>
/// Whether the mood before a title changes how well it is liked. The learner gets each title's traits a second time for each mood ("comedy
/// when sad"): from everybody, as what is expected, and from the person. Only titles the person rated are put in order, for only of these is the mood known.
/// </summary>
internal static class MoodReranking
{
    // Fewer ratings with a mood could tell nothing.
    private const int Fewest = 100;

    private const double Precision = 10;

    /// <summary>Null where the file does not tell at least two moods.</summary>
    public static MoodResult? Of(RatingSet ratings, int[] people, int seed)
    {
        var told = ratings.People.Sum(person => person.Count(rating => rating.Mood >= 0));
        if (ratings.Moods.Count < 2 || told < Fewest)
            return null;

        var split = TemporalSplit.Of(ratings);
        return new(ratings.Moods, told, Auc(ratings, split, people, Crossing.None), Auc(ratings, split, people, Crossing.Moods), Auc(ratings, ShuffleMoods(split, seed), people, Crossing.Moods));
    }

    private enum Crossing
    {
        None,
        Moods,
    }

    private static List<double> Auc(RatingSet ratings, TemporalSplit split, int[] people, Crossing crossing)
    {
        var columns = ServedPreferenceModel.Columns(ratings.Titles, 0);
        var moods = ratings.Moods.Count + 1;
        var biases = Biases.Fit(new(ratings.Titles, split.Earlier), 5);

        // A row for each title in each mood, the last for no mood told; the traits once for all moods and once for each.
        var features = new FeatureMatrix(columns.Count * (crossing == Crossing.None ? 1 : moods + 1), ratings.Titles.SelectMany(title => Enumerable.Range(0, moods).Select(mood =>
        {
            List<(int Column, float Value)> own = [.. ServedPreferenceModel.Entries(title, columns)];
            return crossing == Crossing.None || mood == moods - 1
                ? own
                : [.. own, .. own.Select(entry => (entry.Column + (columns.Count * (mood + 1)), entry.Value))];
        })));
        double[] precision = [.. Enumerable.Repeat(Precision, features.ColumnCount)];
        float[] ofTitles = [.. biases.OfTitles.SelectMany(bias => Enumerable.Repeat(bias, moods))];
        int Row(Rating rating) => (rating.Title * moods) + (rating.Mood < 0 ? moods - 1 : rating.Mood);
        IEnumerable<Observation> Words(Rating[] known)
        {
            var own = biases.OfPerson(known);
            return known.Select(rating => new Observation(Row(rating), rating.Stars - biases.Mean - own, 1));
        }

        var everybody = BayesianPreferenceModel.Learn(new(features, precision, ofTitles, null), split.Earlier.SelectMany(Words));
        float[] expected = [.. ofTitles.Select((bias, row) => bias + everybody.Predict(row))];
        var prior = new PreferencePrior(features, precision, expected, null);
        var areas = new List<double>();
        foreach (var person in people)
        {
            var taste = BayesianPreferenceModel.Learn(prior, Words(split.Earlier[person]));
            var last = split.Last[person];
            float[] scores = [.. last.Select(rating => expected[Row(rating)] + taste.Predict(Row(rating)))];
            areas.Add(RankingMetrics.Auc(scores, [.. Enumerable.Range(0, last.Length)], [.. last.Index().Where(rating => rating.Item.Liked).Select(rating => rating.Index)]));
        }

        return areas;
    }

    private static TemporalSplit ShuffleMoods(TemporalSplit split, int seed)
    {
        var random = new Random(seed);
        Rating[] Dealt(Rating[] ratings)
        {
            int[] moods = [.. ratings.Select(rating => rating.Mood)];
            random.Shuffle(moods);
            return [.. ratings.Select((rating, place) => rating with { Mood = moods[place] })];
        }

        return new([.. split.Earlier.Select(Dealt)], [.. split.Last.Select(Dealt)]);
    }
}
