using ExpressiFy.Numerics;

namespace ExpressiFy.Profiles.Learning;

/// <summary>
/// Bayesian linear regression of one person's preferences: value = expected + features · weights + noise. Prior and
/// noise are Gaussian, so the posterior is exact (Bishop 2006, Pattern Recognition and Machine Learning, section 3.3).
/// Immutable.
/// </summary>
public sealed class BayesianPreferenceModel
{
    private readonly PreferencePrior prior;
    private readonly ActiveColumns active;
    private readonly CholeskySystem precision;
    private readonly float[] weights;

    private BayesianPreferenceModel(
        PreferencePrior prior, ActiveColumns active, CholeskySystem precision, float[] weights)
    {
        this.prior = prior;
        this.active = active;
        this.precision = precision;
        this.weights = weights;
    }

    /// <summary>The posterior mean of the weights, one for each column of the feature matrix.</summary>
    public ReadOnlySpan<float> Weights => weights;

    /// <summary>Computes the posterior. The order of the observations does not matter.</summary>
    public static BayesianPreferenceModel Learn(PreferencePrior prior, IEnumerable<Observation> observations)
    {
        // A fixed order makes the sums equal to the last bit, whatever order the observations have.
        Observation[] ordered =
        [
            .. observations
                .OrderBy(observation => observation.Row)
                .ThenBy(observation => observation.Value)
                .ThenBy(observation => observation.Weight),
        ];
        var active = ActiveColumns.Of(prior, ordered);
        var precision = PriorPrecision(prior, active);
        var right = new double[active.Count];
        foreach (var observation in ordered)
        {
            var (positions, values) = active.EntriesOf(prior.Features, observation.Row);
            precision.Add(positions, values, observation.Weight);
            var residual = observation.Value - prior.ExpectedOf(observation.Row);
            for (var i = 0; i < positions.Length; i++)
                right[positions[i]] += observation.Weight * residual * values[i];
        }

        precision.Decompose();
        precision.Solve(right);
        return new(prior, active, precision, WeightsOf(right, active, prior.Features.ColumnCount));
    }

    /// <summary>The predicted difference of a title's value from the expected one; 0 without feedback.</summary>
    public float Predict(int row) => prior.Features.Dot(row, weights);

    /// <summary>
    /// <see cref="Predict"/> for as many rows as <paramref name="predictions"/> is long, from
    /// <paramref name="firstRow"/> on.
    /// </summary>
    public void PredictAll(int firstRow, Span<float> predictions) =>
        prior.Features.Multiply(weights, firstRow, predictions);

    /// <summary>The posterior variance of <see cref="Predict"/>.</summary>
    public double Variance(int row)
    {
        var features = prior.Features;
        var columns = features.ColumnsOf(row);
        var values = features.ValuesOf(row);
        var activeValues = new double[active.Count];
        var inactiveVariance = 0d;
        for (var i = 0; i < columns.Length; i++)
        {
            if (active.TryGetPosition(columns[i], out var position))
                activeValues[position] = values[i];
            else
                inactiveVariance += values[i] * values[i] / prior.Precision[columns[i]];
        }

        precision.SolveLower(activeValues);
        return activeValues.Sum(value => value * value) + inactiveVariance;
    }

    /// <summary>
    /// Samples weights from the posterior (Thompson 1933), with the distance from the mean multiplied by
    /// <paramref name="explorationScale"/>: 0 gives the mean, 1 a posterior sample. The same seed gives the same
    /// sample.
    /// </summary>
    public float[] Sample(int seed, double explorationScale)
    {
        var random = new Random(seed);
        var step = new double[active.Count];
        for (var position = 0; position < step.Length; position++)
            step[position] = StandardNormal(random);
        precision.SolveUpper(step);

        var sample = new float[weights.Length];
        for (var column = 0; column < sample.Length; column++)
        {
            if (active.TryGetPosition(column, out var position))
            {
                sample[column] = weights[column] + (float)(explorationScale * step[position]);
                continue;
            }

            var deviation = explorationScale * StandardNormal(random) / Math.Sqrt(prior.Precision[column]);
            sample[column] = (float)deviation;
        }

        return sample;
    }

    private static CholeskySystem PriorPrecision(PreferencePrior prior, ActiveColumns active)
    {
        var precision = new CholeskySystem(active.Count);
        for (var position = 0; position < active.Count; position++)
            precision[position, position] = prior.Precision[active[position]];
        var negatives = prior.ImplicitNegatives;
        if (negatives is null)
            return precision;

        // The columns of the implicit negatives come first in both systems.
        for (var row = 0; row < negatives.Size; row++)
        {
            for (var column = 0; column <= row; column++)
                precision[row, column] += negatives[row, column];
        }

        return precision;
    }

    private static float[] WeightsOf(double[] solution, ActiveColumns active, int columnCount)
    {
        var weights = new float[columnCount];
        for (var position = 0; position < solution.Length; position++)
            weights[active[position]] = (float)solution[position];
        return weights;
    }

    // Box–Muller transform.
    private static double StandardNormal(Random random)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return radius * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
