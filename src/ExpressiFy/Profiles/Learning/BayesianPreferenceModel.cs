namespace ExpressiFy.Profiles.Learning;

/// <summary>What is believed of anybody's taste before they said a word.</summary>
/// <param name="Features">The titles.</param>
/// <param name="Precision">Of each trait how surely its weight is nothing: one over the variance, in units of one clear word.</param>
/// <param name="Expected">Of each title what is expected of it all the same (acclaim, say); empty for 0.</param>
/// <param name="ImplicitNegatives">
/// How much each title nobody spoke of counts as a word that nothing is to be added to what is expected; over the first columns of the
/// matrix, as a sum over all titles (see <see cref="ImplicitNegativesOf"/>). Null for none. It makes a trait that most titles have tell little.
/// </param>
public sealed record PreferencePrior(FeatureMatrix Features, double[] Precision, float[] Expected, CholeskySystem? ImplicitNegatives)
{
    /// <summary>The outer products of all rows over the first <paramref name="columns"/> columns, each times <paramref name="weight"/>.</summary>
    public static CholeskySystem ImplicitNegativesOf(FeatureMatrix features, int columns, double weight)
    {
        var sum = new CholeskySystem(columns);
        for (var row = 0; row < features.RowCount; row++)
        {
            var places = features.ColumnsOf(row);
            var common = places.Length - CountFrom(places, columns);
            sum.Add(places[..common], features.ValuesOf(row)[..common], weight);
        }

        return sum;
    }

    private static int CountFrom(ReadOnlySpan<int> ascending, int bound)
    {
        var count = 0;
        for (var i = ascending.Length - 1; i >= 0 && ascending[i] >= bound; i--)
            count++;
        return count;
    }
}

/// <summary>One thing known of a title: how good it was, 1 clearly liked and -1 clearly not, and how many clear words that is worth.</summary>
public readonly record struct Observation(int Row, double Value, double Weight);

/// <summary>
/// A Bayesian linear model of one person's taste: value = expected + traits · weights + noise, all Gaussian, so that the posterior is exact
/// and closed (Bishop 2006, Pattern Recognition and Machine Learning, 3.3). A pure function of prior and observations.
/// </summary>
public sealed class BayesianPreferenceModel
{
    // A person with thousands of ratings touches more names than a posterior should weigh within a request; those said least of are left
    // at what the prior says.
    private const int MostRareColumns = 128;

    private readonly PreferencePrior prior;
    private readonly int[] active;
    private readonly int[] slots;
    private readonly CholeskySystem factor;
    private readonly float[] weights;

    private BayesianPreferenceModel(PreferencePrior prior, int[] active, int[] slots, CholeskySystem factor, float[] weights) =>
        (this.prior, this.active, this.slots, this.factor, this.weights) = (prior, active, slots, factor, weights);

    /// <summary>The mean weight of each trait.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>The taste that the observations amount to; their order does not matter.</summary>
    public static BayesianPreferenceModel Learn(PreferencePrior prior, IEnumerable<Observation> observations)
    {
        // In a fixed order, so that sums come out the same to the last bit however the words arrived.
        Observation[] known = [.. observations.OrderBy(one => one.Row).ThenBy(one => one.Value).ThenBy(one => one.Weight)];
        var features = prior.Features;
        var active = Active(prior, known);
        var slots = new int[features.ColumnCount];
        Array.Fill(slots, -1);
        for (var slot = 0; slot < active.Length; slot++)
            slots[active[slot]] = slot;

        var system = new CholeskySystem(active.Length);
        for (var slot = 0; slot < active.Length; slot++)
        {
            system[slot, slot] += prior.Precision[active[slot]];
            for (var other = 0; prior.ImplicitNegatives is { } background && slot < background.Size && other <= slot; other++)
                system[slot, other] += background[slot, other];
        }

        var right = new double[active.Length];
        foreach (var (row, value, weight) in known)
        {
            var (places, entries) = Entries(features, slots, row);
            system.Add(places, entries, weight);
            var surprise = weight * (value - (prior.Expected.Length == 0 ? 0 : prior.Expected[row]));
            for (var i = 0; i < places.Length; i++)
                right[places[i]] += surprise * entries[i];
        }

        system.Decompose();
        system.Solve(right);
        var weights = new float[features.ColumnCount];
        for (var slot = 0; slot < active.Length; slot++)
            weights[active[slot]] = (float)right[slot];
        return new(prior, active, slots, system, weights);
    }

    /// <summary>What the person's words add to what is expected of a title; 0 adds nothing.</summary>
    public float Predict(int row) => prior.Features.Dot(row, weights);

    /// <summary>Leans of as many titles as <paramref name="predictions"/> holds, from <paramref name="firstRow"/> on.</summary>
    public void PredictAll(int firstRow, Span<float> predictions) => prior.Features.Multiply(weights, firstRow, predictions);

    /// <summary>How unsure the lean of a title is: its variance, in the unit of the values squared.</summary>
    public double Variance(int row)
    {
        var features = prior.Features;
        var x = new double[active.Length];
        var beyond = 0d;
        var columns = features.ColumnsOf(row);
        var values = features.ValuesOf(row);
        for (var i = 0; i < columns.Length; i++)
        {
            if (slots[columns[i]] is >= 0 and var slot)
                x[slot] = values[i];
            else
                beyond += values[i] * values[i] / prior.Precision[columns[i]];
        }

        factor.SolveLower(x);
        return x.Sum(entry => entry * entry) + beyond;
    }

    /// <summary>
    /// One draw of the weights from the posterior (Thompson 1933): leans from them are a taste that the words leave possible, bolder where
    /// they say less. The same seed gives the same draw. <paramref name="explorationScale"/> scales the step from the mean, 0 none, 1 a true draw.
    /// </summary>
    public float[] Sample(int seed, double explorationScale)
    {
        var random = new Random(seed);
        var step = new double[active.Length];
        for (var slot = 0; slot < step.Length; slot++)
            step[slot] = Normal(random);
        factor.SolveUpper(step);
        var drawn = new float[weights.Length];
        for (var column = 0; column < drawn.Length; column++)
            drawn[column] = slots[column] >= 0
                ? weights[column] + (float)(explorationScale * step[slots[column]])
                : (float)(explorationScale * Normal(random) / Math.Sqrt(prior.Precision[column]));
        return drawn;
    }

    private static int[] Active(PreferencePrior prior, Observation[] known)
    {
        var common = prior.ImplicitNegatives?.Size ?? 0;
        var counts = new SortedDictionary<int, int>();
        foreach (var one in known)
        {
            foreach (var column in prior.Features.ColumnsOf(one.Row))
            {
                if (column >= common)
                    counts[column] = counts.GetValueOrDefault(column) + 1;
            }
        }

        return
        [
            .. Enumerable.Range(0, common),
            .. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(MostRareColumns).Select(entry => entry.Key).Order(),
        ];
    }

    private static (int[] Places, float[] Entries) Entries(FeatureMatrix features, int[] slots, int row)
    {
        var columns = features.ColumnsOf(row);
        var values = features.ValuesOf(row);
        List<int> places = new(columns.Length);
        List<float> entries = new(columns.Length);
        for (var i = 0; i < columns.Length; i++)
        {
            if (slots[columns[i]] is >= 0 and var slot)
            {
                places.Add(slot);
                entries.Add(values[i]);
            }
        }

        return ([.. places], [.. entries]);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
