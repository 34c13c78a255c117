using System.Globalization;
using ExpressiFy.Affect;

namespace ExpressiFy.Cli.EvaluateNeutral;

/// <summary>
/// Log odds of the FER+ head for 541 faces of FER-2013's PublicTest, by expression, with one decimal: those whose label
/// and majority of FER+ votes agree, in the order of the file, 300 neutral ones and at most 60 of each other
/// expression. Numbers only; the faces are not part of the project.
/// </summary>
internal sealed class OddsTable
{
    private const string File = "face-odds.tsv";

    private static readonly Expression[] Columns =
    [
        Expression.Angry, Expression.Disgust, Expression.Fear, Expression.Happy, Expression.Sad, Expression.Surprise,
    ];

    private OddsTable(ILookup<Expression, double[]> faces)
    {
        People = [.. faces[Expression.Neutral]];
        var middle = new double[ExpressionScores.Count];
        foreach (var label in Columns)
            middle[(int)label] = People.Average(face => face[(int)label]);
        Gains = Columns.ToDictionary(
            label => label, label => (IReadOnlyList<double[]>)[.. faces[label].Select(face => Less(face, middle))]);
    }

    /// <summary>Neutral faces: seven log odds each, in label order.</summary>
    public IReadOnlyList<double[]> People { get; }

    /// <summary>
    /// What faces of each expression have beyond the mean neutral face. It holds what sets these people apart, too,
    /// which makes the expressions harder to find than on one person.
    /// </summary>
    public IReadOnlyDictionary<Expression, IReadOnlyList<double[]>> Gains { get; }

    /// <summary>The embedded table.</summary>
    public static OddsTable BuiltIn()
    {
        using var stream = typeof(OddsTable).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new(Rows(reader).ToLookup(row => row.Label, row => row.Odds));
    }

    private static IEnumerable<(Expression Label, double[] Odds)> Rows(StreamReader reader)
    {
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            var odds = new double[ExpressionScores.Count];
            for (var i = 0; i < Columns.Length; i++)
                odds[(int)Columns[i]] = double.Parse(fields[i + 1], CultureInfo.InvariantCulture);
            if (!ExpressionLabels.TryParse(fields[0], out var label))
                throw new InvalidOperationException($"{File}: {fields[0]} is no expression.");
            yield return (label, odds);
        }
    }

    private static double[] Less(double[] face, double[] middle) =>
        [.. face.Zip(middle, (value, mean) => value - mean)];
}
