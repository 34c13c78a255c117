using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// The first principal components of the people×titles matrix of choices, by subspace iteration (Halko, Martinsson
/// &amp; Tropp 2011). Titles that the same people chose have similar components.
/// </summary>
internal static class ChoiceComponents
{
    private const int Rounds = 10;
    private const int Seed = 1;

    /// <summary>Shorter columns are treated as zero.</summary>
    private const double ShortestColumn = 1e-12;

    /// <summary>The components of each title.</summary>
    /// <param name="training">The ratings.</param>
    /// <param name="size">Number of components.</param>
    /// <param name="value">Entry of the matrix for a rating.</param>
    public static float[][] Of(TrainingRatings training, int size, Func<Rating, double> value)
    {
        var people = RandomRows(training.People.Count, size);
        Orthonormalise(people, size);
        var titles = MultiplyTransposed(training, people, size, value);
        for (var round = 0; round < Rounds; round++)
        {
            people = Multiply(training, titles, size, value);
            Orthonormalise(people, size);
            titles = MultiplyTransposed(training, people, size, value);
        }

        return [.. titles.Select(title => title.Select(entry => (float)entry).ToArray())];
    }

    private static double[][] RandomRows(int count, int size)
    {
        var random = new Random(Seed);
        var rows = new double[count][];
        for (var row = 0; row < count; row++)
        {
            rows[row] = new double[size];
            for (var column = 0; column < size; column++)
                rows[row][column] = random.NextDouble() - 0.5;
        }

        return rows;
    }

    /// <summary>The matrix times the titles' components.</summary>
    private static double[][] Multiply(
        TrainingRatings training, double[][] titles, int size, Func<Rating, double> value)
    {
        var people = ZeroRows(training.People.Count, size);
        foreach (var (person, ratings) in training.People.Index())
        {
            foreach (var rating in ratings)
                AddScaled(people[person], titles[rating.Title], value(rating));
        }

        return people;
    }

    /// <summary>The transposed matrix times the people's components.</summary>
    private static double[][] MultiplyTransposed(
        TrainingRatings training, double[][] people, int size, Func<Rating, double> value)
    {
        var titles = ZeroRows(training.Titles.Count, size);
        foreach (var (person, ratings) in training.People.Index())
        {
            foreach (var rating in ratings)
                AddScaled(titles[rating.Title], people[person], value(rating));
        }

        return titles;
    }

    private static double[][] ZeroRows(int count, int size) =>
        [.. Enumerable.Range(0, count).Select(_ => new double[size])];

    private static void AddScaled(double[] sum, double[] vector, double scale)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += scale * vector[i];
    }

    /// <summary>Makes the columns orthonormal, in place (Gram–Schmidt).</summary>
    private static void Orthonormalise(double[][] rows, int size)
    {
        for (var column = 0; column < size; column++)
        {
            for (var earlier = 0; earlier < column; earlier++)
            {
                var projection = rows.Sum(row => row[column] * row[earlier]);
                foreach (var row in rows)
                    row[column] -= projection * row[earlier];
            }

            var length = Math.Sqrt(rows.Sum(row => row[column] * row[column]));
            foreach (var row in rows)
                row[column] /= length > ShortestColumn ? length : 1;
        }
    }
}
