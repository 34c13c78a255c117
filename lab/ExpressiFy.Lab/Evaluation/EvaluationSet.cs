using ExpressiFy.Lab.Data;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>The faces that a model is measured on.</summary>
/// <param name="Faces">The faces.</param>
/// <param name="Rows">The row of each face in the data, from 1.</param>
public sealed record EvaluationSet(IReadOnlyList<FaceSample> Faces, IReadOnlyList<int> Rows)
{
    /// <summary>The usage that selects the held-out faces of Training.</summary>
    public const string HeldOut = "HeldOut";

    /// <summary>The faces of one usage; case is ignored.</summary>
    public static EvaluationSet OfUsage(string usage, IReadOnlyList<FaceSample> all)
    {
        var chosen = all.Index().Where(
            entry => entry.Item.Usage.Equals(usage, StringComparison.OrdinalIgnoreCase)).ToArray();
        return new([.. chosen.Select(entry => entry.Item)], [.. chosen.Select(entry => entry.Index + 1)]);
    }

    /// <summary>The held-out faces, which are elements of <paramref name="all"/>.</summary>
    public static EvaluationSet Of(IReadOnlyList<FaceSample> heldOut, IReadOnlyList<FaceSample> all)
    {
        var rows = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < all.Count; i++)
            rows[all[i]] = i + 1;
        return new(heldOut, [.. heldOut.Select(face => rows[face])]);
    }

    /// <summary>The held-out faces for the usage <see cref="HeldOut"/>, otherwise the faces of that usage.</summary>
    /// <param name="heldOut">Called for <see cref="HeldOut"/> only.</param>
    /// <exception cref="LabException">There are no such faces.</exception>
    public static EvaluationSet Choose(
        string usage, IReadOnlyList<FaceSample> all, Func<IReadOnlyList<FaceSample>> heldOut)
    {
        if (usage.Equals(HeldOut, StringComparison.OrdinalIgnoreCase))
            return Of(heldOut(), all);

        var chosen = OfUsage(usage, all);
        if (chosen.Faces.Count > 0)
            return chosen;
        var usages = string.Join(", ", all.Select(face => face.Usage).Distinct());
        throw new LabException($"There are no faces with usage '{usage}', only {usages} and {HeldOut}.");
    }

    /// <summary>Measures a model on these faces.</summary>
    /// <param name="predict">The model.</param>
    /// <param name="temperature">Divides its logits.</param>
    /// <param name="robustness">Whether perturbed faces are measured too.</param>
    /// <param name="duplicates">Measures the effect of training duplicates; null to leave it out.</param>
    public EvaluationReport Measure(
        FacePredictor predict,
        double temperature,
        bool robustness,
        Func<Predictions, DuplicateReport>? duplicates = null)
    {
        var predictions = predict(Faces);
        var report = EvaluationReport.Of(
            predictions, Faces, temperature, Rows) with { Duplicates = duplicates?.Invoke(predictions) };
        return robustness ? report.WithRobustness(predict, Faces) : report;
    }
}
