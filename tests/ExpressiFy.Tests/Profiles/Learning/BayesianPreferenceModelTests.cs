using CsCheck;
using ExpressiFy.Numerics;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Tests.Profiles.Learning;

public sealed class BayesianPreferenceModelTests
{
    private const int Titles = 12;
    private const int Columns = 5;
    private const int CommonColumns = 3;
    private const double ImplicitNegative = 0.05;

    private static readonly FeatureMatrix Features = new(Columns, Enumerable.Range(0, Titles).Select(EntriesOf));

    private static readonly PreferencePrior Prior = new(
        Features,
        Precision: [1, 2, 3, 4, 5],
        Expected: [.. Enumerable.Range(0, Titles).Select(row => row / 50f)],
        PreferencePrior.ImplicitNegativesOf(Features, CommonColumns, ImplicitNegative));

    private static readonly Gen<Observation> AnyObservation = Gen.Select(
        Gen.Int[0, Titles - 1],
        Gen.Double[-1, 1.5],
        Gen.Double[0.1, 1],
        (row, value, weight) => new Observation(row, value, weight));

    [Fact]
    public void Without_observations_every_prediction_is_0()
    {
        var model = BayesianPreferenceModel.Learn(Prior, []);
        Assert.All(Enumerable.Range(0, Titles), row => Assert.Equal(0, model.Predict(row)));
    }

    // precision · weights = right, solved by Gauss–Jordan elimination on full matrices.
    [Fact]
    public void The_posterior_is_the_closed_form() => AnyObservation.List[1, 20].Sample(observations =>
    {
        var model = BayesianPreferenceModel.Learn(Prior, observations);
        var precision = PosteriorPrecision(observations);
        var weights = Eliminate(precision, PosteriorRight(observations));
        for (var row = 0; row < Titles; row++)
        {
            var x = Dense(row);
            Assert.Equal(Dot(x, weights), model.Predict(row), 1e-5);
            Assert.Equal(Dot(x, Eliminate(precision, x)), model.Variance(row), 1e-6);
        }
    });

    [Fact]
    public void The_order_of_observations_does_not_change_a_bit() => AnyObservation.List[0, 20].Sample(observations =>
    {
        var forward = BayesianPreferenceModel.Learn(Prior, observations);
        var backward = BayesianPreferenceModel.Learn(Prior, Enumerable.Reverse(observations));
        Assert.Equal(forward.Weights.ToArray(), backward.Weights.ToArray());
    });

    [Fact]
    public void One_more_observation_never_raises_a_variance() =>
        Gen.Select(AnyObservation.List[0, 10], AnyObservation).Sample((observations, next) =>
        {
            var before = BayesianPreferenceModel.Learn(Prior, observations);
            var after = BayesianPreferenceModel.Learn(Prior, [.. observations, next]);
            return Enumerable.Range(0, Titles).All(row => after.Variance(row) <= before.Variance(row) + 1e-9);
        });

    [Fact]
    public void Samples_have_the_mean_and_the_variance_of_the_posterior()
    {
        const int Samples = 4000;
        const int Row = 5;
        var model = BayesianPreferenceModel.Learn(Prior, [new(3, 1, 1), new(7, -1, 1)]);

        var predictions = Enumerable.Range(1, Samples)
            .Select(seed => (double)Features.Dot(Row, model.Sample(seed, explorationScale: 1)))
            .ToList();

        var mean = predictions.Average();
        var variance = predictions.Average(prediction => Math.Pow(prediction - mean, 2));
        Assert.Equal(model.Predict(Row), mean, 0.05);
        Assert.Equal(1, variance / model.Variance(Row), 0.1);
    }

    [Fact]
    public void A_sample_depends_on_the_seed_and_is_the_mean_without_exploration()
    {
        var model = BayesianPreferenceModel.Learn(Prior, [new(3, 1, 1), new(7, -1, 1)]);
        Assert.Equal(model.Sample(9, 1), model.Sample(9, 1));
        Assert.NotEqual(model.Sample(9, 1), model.Sample(10, 1));
        Assert.Equal(model.Weights.ToArray(), model.Sample(9, explorationScale: 0));
    }

    [Fact]
    public void Predictions_of_several_rows_are_the_predictions_of_each()
    {
        var model = BayesianPreferenceModel.Learn(Prior, [new(3, 1, 1)]);
        var predictions = new float[6];
        model.PredictAll(firstRow: 4, predictions);
        Assert.Equal(Enumerable.Range(4, 6).Select(model.Predict), predictions);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_is_refused()
    {
        var system = new CholeskySystem(2);
        system[0, 0] = 1;
        system[1, 1] = -1;
        Assert.Throws<ArithmeticException>(system.Decompose);
    }

    private static IEnumerable<(int Column, float Value)> EntriesOf(int row)
    {
        for (var column = 0; column < Columns; column++)
        {
            if ((row + column) % 3 != 0)
                yield return (column, 0.2f + (((row * 7) + (column * 3)) % 5 / 5f));
        }
    }

    private static double[][] PosteriorPrecision(List<Observation> observations)
    {
        double[][] precision = [.. Prior.Precision.Select(_ => new double[Columns])];
        for (var column = 0; column < Columns; column++)
            precision[column][column] = Prior.Precision[column];
        for (var row = 0; row < Titles; row++)
        {
            var x = Dense(row);
            Array.Clear(x, CommonColumns, Columns - CommonColumns);
            AddOuterProduct(precision, x, ImplicitNegative);
        }

        foreach (var observation in observations)
            AddOuterProduct(precision, Dense(observation.Row), observation.Weight);
        return precision;
    }

    private static double[] PosteriorRight(List<Observation> observations)
    {
        var right = new double[Columns];
        foreach (var observation in observations)
        {
            var x = Dense(observation.Row);
            var residual = observation.Value - Prior.Expected[observation.Row];
            for (var column = 0; column < Columns; column++)
                right[column] += observation.Weight * residual * x[column];
        }

        return right;
    }

    private static void AddOuterProduct(double[][] sum, double[] x, double weight)
    {
        for (var row = 0; row < Columns; row++)
        {
            for (var column = 0; column < Columns; column++)
                sum[row][column] += weight * x[row] * x[column];
        }
    }

    private static double[] Dense(int row)
    {
        var dense = new double[Columns];
        for (var i = 0; i < Features.ColumnsOf(row).Length; i++)
            dense[Features.ColumnsOf(row)[i]] = Features.ValuesOf(row)[i];
        return dense;
    }

    private static double Dot(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();

    private static double[] Eliminate(double[][] matrix, double[] right)
    {
        double[][] rows = [.. matrix.Select((row, index) => (double[])[.. row, right[index]])];
        for (var pivot = 0; pivot < Columns; pivot++)
        {
            for (var row = 0; row < Columns; row++)
            {
                if (row != pivot)
                    Subtract(rows[row], rows[pivot], pivot);
            }
        }

        return [.. rows.Select((row, index) => row[Columns] / row[index])];
    }

    // Makes the pivot column of the row zero.
    private static void Subtract(double[] row, double[] pivotRow, int pivot)
    {
        var factor = row[pivot] / pivotRow[pivot];
        for (var column = pivot; column <= Columns; column++)
            row[column] -= factor * pivotRow[column];
    }
}
