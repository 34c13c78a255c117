using ExpressiFy.Training.Data;

namespace ExpressiFy.Training.Evaluation;

/// <summary>The faces that a network is measured on.</summary>
/// <param name="Rows">Of each face among all those read, from 1.</param>
public sealed record MeasuredFaces(IReadOnlyList<LabelledFace> Faces, IReadOnlyList<int> Rows)
{
    /// <summary>Those of one usage, in any case of its letters.</summary>
    public static MeasuredFaces With(string usage, IReadOnlyList<LabelledFace> all)
    {
        var chosen = Enumerable.Range(0, all.Count).Where(i => all[i].Usage.Equals(usage, StringComparison.OrdinalIgnoreCase)).ToArray();
        return new([.. chosen.Select(i => all[i])], [.. chosen.Select(i => i + 1)]);
    }

    /// <summary>A report on them, after what <paramref name="predict"/> says of faces.</summary>
    public EvaluationReport Measure(Func<IReadOnlyList<LabelledFace>, Predictions> predict, double temperature, bool robustness)
    {
        var report = EvaluationReport.Of(predict(Faces), Faces, temperature, Rows);
        return robustness ? report.WithRobustness(predict, Faces) : report;
    }
}
