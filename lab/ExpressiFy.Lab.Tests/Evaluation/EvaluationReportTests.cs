using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;

namespace ExpressiFy.Lab.Tests.Evaluation;

public sealed class EvaluationReportTests
{
    /// <summary>
    /// Three happy faces of which one is read as sad (and surest of all), one sad face read right; two angry faces of
    /// another usage before them.
    /// </summary>
    private static readonly FaceSample[] Faces =
    [
        Face(Expression.Angry, Split.Training),
        Face(Expression.Angry, Split.Training),
        Face(Expression.Happy),
        Face(Expression.Happy),
        Face(Expression.Happy),
        Face(Expression.Sad),
    ];

    private static readonly EvaluationSet Measured = EvaluationSet.OfUsage("publictest", Faces);

    [Fact]
    public void Recall_is_of_the_labels_and_precision_of_the_readings()
    {
        var report = Report();
        Assert.Equal(.75, report.Accuracy);
        Assert.Equal(.6667, report.Recall["happy"]);
        Assert.Equal(1, report.Precision["happy"]);
        Assert.Equal(1, report.Recall["sad"]);
        Assert.Equal(.5, report.Precision["sad"]);
        Assert.False(report.Precision.ContainsKey("fear"));
    }

    [Fact]
    public void A_confident_mistake_is_told_by_its_row()
    {
        var mistake = Assert.Single(Report().WorstMistakes);
        Assert.Equal((4, "happy", "sad"), (mistake.Row, mistake.Label, mistake.Predicted));
        Assert.InRange(mistake.Probability, .984, .986); // e^6 / (e^6 + 6)
    }

    [Fact]
    public void Reliability_agrees_with_the_calibration_error_and_counts_every_face()
    {
        var report = Report(temperature: 2);
        Assert.Equal(report.CalibrationError, report.Calibrated.Error, 3);
        Assert.Equal(15, report.Calibrated.Bins.Count);
        Assert.Equal(4, report.Calibrated.Bins.Sum(bin => bin.Faces));
        Assert.NotEqual(report.Raw.Error, report.Calibrated.Error);
    }

    /// <summary>Three shares of e³/(e³+6), and one of 1/(e⁶+6).</summary>
    [Fact]
    public void The_log_loss_is_of_the_labels() => Assert.Equal(1.6997, Report().LogLoss);

    [Fact]
    public void A_bin_states_its_confidence_and_accuracy()
    {
        // Two classes, four rows of the same logits: a share of e/(1+e) = .731, of which three are right.
        var reliability = Reliability.Of([1, 0, 1, 0, 1, 0, 1, 0], [0, 0, 0, 1], classes: 2, temperature: 1);
        var bin = Assert.Single(reliability.Bins, bin => bin.Faces > 0);
        Assert.Equal((4, .7311, .75), (bin.Faces, bin.Confidence, bin.Accuracy));
        Assert.True(bin.Above < .7311 && bin.UpTo >= .7311);
        Assert.Equal(.0189, reliability.Error);
    }

    [Fact]
    public void Robustness_reads_the_perturbed_faces()
    {
        var seen = new List<byte[]>();
        var report = Measured.Measure(faces =>
        {
            seen.Add(faces[0].Pixels);
            return Predict(faces);
        }, temperature: 1, robustness: true);
        Assert.Equal(Perturbation.All.Select(perturbation => perturbation.Name), report.Robustness!.Keys);
        Assert.Equal(Perturbation.All.Count + 1, seen.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Fact]
    public void A_page_holds_every_table()
    {
        var page = ReportMarkdown.Of("drawn faces", Measured.Measure(Predict, temperature: 1, robustness: true));
        string[] parts =
        [
            "# drawn faces",
            "**75.00 %**",
            "| happy | 0 | 0 | 0 | 2 | 1 | 0 | 0 | 66.7 % | 100.0 % |",
            "| 4 | happy | sad |",
            "| JPEG 30 | 75.0 % | 0.0 |",
            "before the temperature",
            "Log-loss of the label 1.6997.",
        ];
        foreach (var part in parts)
            Assert.Contains(part, page);
    }

    private static FaceSample Face(Expression label, string usage = Split.PublicTest) =>
        new(SyntheticFaces.Draw(1)[0].Pixels, label, usage);

    private static EvaluationReport Report(double temperature = 1) =>
        Measured.Measure(Predict, temperature, robustness: false);

    private static Predictions Predict(IReadOnlyList<FaceSample> faces)
    {
        var logits = new float[faces.Count * ExpressionScores.Count];
        logits[(int)Expression.Happy] = 3;
        logits[7 + (int)Expression.Sad] = 6;
        logits[14 + (int)Expression.Happy] = 3;
        logits[21 + (int)Expression.Sad] = 3;
        return new(logits, new float[faces.Count * FerPlusVotes.Labels.Count]);
    }
}
