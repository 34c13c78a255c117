using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>The faces that a network is measured on.</summary>
/// <param name="Rows">Of each face among all those read, from 1.</param>
public sealed record EvaluationSet(IReadOnlyList<FaceSample> Faces, IReadOnlyList<int> Rows)
{
    /// <summary>The name, beside those of the usages, of the faces of Training that are set aside to decide on.</summary>
    public const string HeldOut = "HeldOut";

    /// <summary>Those of one usage, in any case of its letters.</summary>
    public static EvaluationSet OfUsage(string usage, IReadOnlyList<FaceSample> all)
    {
        var chosen = Enumerable.Range(0, all.Count).Where(i => all[i].Usage.Equals(usage, StringComparison.OrdinalIgnoreCase)).ToArray();
        return new([.. chosen.Select(i => all[i])], [.. chosen.Select(i => i + 1)]);
    }

    /// <summary>The held-out ones of all those read.</summary>
    public static EvaluationSet Of(IReadOnlyList<FaceSample> heldOut, IReadOnlyList<FaceSample> all)
    {
        var rows = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < all.Count; i++)
            rows[all[i]] = i + 1;
        return new(heldOut, [.. heldOut.Select(face => rows[face])]);
    }

    /// <summary>The held-out ones where that is the usage, else those of the usage.</summary>
    /// <exception cref="LabException">There are none.</exception>
    public static EvaluationSet Choose(string usage, IReadOnlyList<FaceSample> all, Func<IReadOnlyList<FaceSample>> heldOut)
    {
        if (usage.Equals(HeldOut, StringComparison.OrdinalIgnoreCase))
            return Of(heldOut(), all);
        var measured = OfUsage(usage, all);
        return measured.Faces.Count > 0
            ? measured
            : throw new LabException($"There are no faces with usage '{usage}', only {string.Join(", ", all.Select(face => face.Usage).Distinct())} and {HeldOut}.");
    }

    /// <summary>A report on them, after what <paramref name="predict"/> says of faces.</summary>
    /// <param name="copies">Measures what copies are worth; null where that is not asked for.</param>
    public EvaluationReport Measure(
        Func<IReadOnlyList<FaceSample>, Predictions> predict, double temperature, bool robustness, Func<Predictions, DuplicateReport>? copies = null)
    {
        var predictions = predict(Faces);
        var report = EvaluationReport.Of(predictions, Faces, temperature, Rows) with { Copies = copies?.Invoke(predictions) };
        return robustness ? report.WithRobustness(predict, Faces) : report;
    }
}
