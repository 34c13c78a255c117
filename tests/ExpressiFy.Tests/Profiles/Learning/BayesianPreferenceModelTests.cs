using CsCheck;
using ExpressiFy.Profiles.Learning;

namespace ExpressiFy.Tests.Profiles.Learning;

public sealed class BayesianPreferenceModelTests
{
    private const int Titles = 12, Traits = 5;

    private static readonly FeatureMatrix Features = new(Traits, Enumerable.Range(0, Titles).Select(row =>
        Enumerable.Range(0, Traits).Where(column => (row + column) % 3 != 0).Select(column => (column, 0.2f + (((row * 7) + (column * 3)) % 5 / 5f)))));

    private static readonly PreferencePrior Prior = new(Features, [1, 2, 3, 4, 5], [.. Enumerable.Range(0, Titles).Select(row => row / 50f)], PreferencePrior.ImplicitNegativesOf(Features, 3, 0.05));

    private static readonly Gen<Observation> AnyWord = Gen.Select(Gen.Int[0, Titles - 1], Gen.Double[-1, 1.5], Gen.Double[0.1, 1])
        .Select((row, value, weight) => new Observation(row, value, weight));

    [Fact]
    public void Nothing_said_leans_nowhere() =>
        Assert.All(Enumerable.Range(0, Titles), row => Assert.Equal(0, BayesianPreferenceModel.Learn(Prior, []).Predict(row)));

    // The posterior written out: precision times weights = words, solved by elimination on full matrices.
    [Fact]
    public void The_posterior_is_the_closed_form() => AnyWord.List[1, 20].Sample(words =>
    {
        var taste = BayesianPreferenceModel.Learn(Prior, words);
        var (precision, right) = WrittenOut(words);
        var weights = Eliminate(precision, right);
        for (var row = 0; row < Titles; row++)
        {
            var x = Dense(row);
            Assert.Equal(x.Zip(weights, (one, other) => one * other).Sum(), taste.Predict(row), 1e-5);
            Assert.Equal(x.Zip(Eliminate(precision, x), (one, other) => one * other).Sum(), taste.Variance(row), 1e-6);
        }
    });

    [Fact]
    public void Words_in_any_order_come_to_the_same_to_the_last_bit() => AnyWord.List[0, 20].Sample(words =>
        Assert.Equal(BayesianPreferenceModel.Learn(Prior, words).Weights.ToArray(), BayesianPreferenceModel.Learn(Prior, Enumerable.Reverse(words)).Weights.ToArray()));

    [Fact]
    public void A_word_more_is_never_less_sure() => Gen.Select(AnyWord.List[0, 10], AnyWord).Sample((words, next) =>
    {
        var (before, after) = (BayesianPreferenceModel.Learn(Prior, words), BayesianPreferenceModel.Learn(Prior, [.. words, next]));
        return Enumerable.Range(0, Titles).All(row => after.Variance(row) <= before.Variance(row) + 1e-9);
    });

    [Fact]
    public void Draws_lie_about_the_mean_as_far_as_the_variance_says()
    {
        var taste = BayesianPreferenceModel.Learn(Prior, [new(3, 1, 1), new(7, -1, 1)]);
        const int Draws = 4000;
        var leans = Enumerable.Range(1, Draws).Select(seed => (double)Features.Dot(5, taste.Sample(seed, 1))).ToList();
        var mean = leans.Average();
        Assert.Equal(taste.Predict(5), mean, 0.05);
        Assert.Equal(1, leans.Sum(lean => (lean - mean) * (lean - mean)) / Draws / taste.Variance(5), 0.1);
        Assert.Equal(taste.Sample(9, 1), taste.Sample(9, 1));
        Assert.Equal(taste.Weights.ToArray(), taste.Sample(9, 0));
    }

    [Fact]
    public void All_leans_at_once_are_the_leans_one_by_one()
    {
        var taste = BayesianPreferenceModel.Learn(Prior, [new(3, 1, 1)]);
        var leans = new float[6];
        taste.PredictAll(4, leans);
        Assert.Equal(Enumerable.Range(4, 6).Select(taste.Predict), leans);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_is_refused()
    {
        var system = new CholeskySystem(2);
        system[0, 0] = 1;
        system[1, 1] = -1;
        Assert.Throws<ArithmeticException>(system.Decompose);
    }

    private static (double[][] Precision, double[] Right) WrittenOut(List<Observation> words)
    {
        double[][] precision = [.. Enumerable.Range(0, Traits).Select(row => Enumerable.Range(0, Traits).Select(column => row == column ? row + 1d : 0).ToArray())];
        var right = new double[Traits];
        foreach (var row in Enumerable.Range(0, Titles))
            AddOuter([.. Dense(row).Select((entry, column) => column < 3 ? entry : 0)], 0.05);
        foreach (var word in words)
        {
            AddOuter(Dense(word.Row), word.Weight);
            for (var i = 0; i < Traits; i++)
                right[i] += word.Weight * (word.Value - Prior.Expected[word.Row]) * Dense(word.Row)[i];
        }

        // Traits that no word touches stay with the prior; a column of zeros elsewhere changes nothing.
        return (precision, right);

        void AddOuter(double[] x, double weight)
        {
            for (var i = 0; i < Traits; i++)
                for (var j = 0; j < Traits; j++)
                    precision[i][j] += weight * x[i] * x[j];
        }
    }

    private static double[] Dense(int row)
    {
        var dense = new double[Traits];
        for (var i = 0; i < Features.ColumnsOf(row).Length; i++)
            dense[Features.ColumnsOf(row)[i]] = Features.ValuesOf(row)[i];
        return dense;
    }

    private static double[] Eliminate(double[][] matrix, double[] right)
    {
        double[][] rows = [.. matrix.Select((row, place) => (double[])[.. row, right[place]])];
        for (var pivot = 0; pivot < Traits; pivot++)
        {
            for (var row = 0; row < Traits; row++)
            {
                if (row == pivot)
                    continue;
                var factor = rows[row][pivot] / rows[pivot][pivot];
                for (var column = pivot; column <= Traits; column++)
                    rows[row][column] -= factor * rows[pivot][column];
            }
        }

        return [.. rows.Select((row, place) => row[Traits] / row[place])];
    }
}
