using ExpressiFy.Lab.EvaluateTaste.Ratings;

namespace ExpressiFy.Lab.EvaluateTaste.Methods;

/// <summary>
/// What tells titles apart in other people's choices: the first principal components of the table of who chose what, by subspace iteration
/// (Halko, Martinsson &amp; Tropp 2011). Titles that the same people chose lie near each other.
/// </summary>
internal static class ChoiceComponents
{
    private const int Rounds = 10;

    /// <summary>Of each title its components, in the unit of one choice.</summary>
    public static float[][] Of(TrainingRatings training, int size, Func<Rating, double> value)
    {
        var random = new Random(1);
        double[][] people = [.. training.People.Select(_ => Enumerable.Range(0, size).Select(_ => random.NextDouble() - 0.5).ToArray())];
        Orthonormalise(people, size);
        var titles = new double[training.Titles.Count][];
        for (var round = 0; ; round++)
        {
            for (var title = 0; title < titles.Length; title++)
                titles[title] = new double[size];
            foreach (var (person, ratings) in training.People.Index())
            {
                foreach (var rating in ratings)
                    AddScaled(titles[rating.Title], people[person], value(rating));
            }

            if (round == Rounds)
                return [.. titles.Select(title => title.Select(entry => (float)entry).ToArray())];
            foreach (var (person, ratings) in training.People.Index())
            {
                Array.Clear(people[person]);
                foreach (var rating in ratings)
                    AddScaled(people[person], titles[rating.Title], value(rating));
            }

            Orthonormalise(people, size);
        }
    }

    private static void AddScaled(double[] sum, double[] x, double scale)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += scale * x[i];
    }

    private static void Orthonormalise(double[][] rows, int size)
    {
        for (var column = 0; column < size; column++)
        {
            for (var earlier = 0; earlier < column; earlier++)
            {
                var shared = rows.Sum(row => row[column] * row[earlier]);
                foreach (var row in rows)
                    row[column] -= shared * row[earlier];
            }

            var length = Math.Sqrt(rows.Sum(row => row[column] * row[column]));
            foreach (var row in rows)
                row[column] /= length > 1e-12 ? length : 1;
        }
    }
}
