using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Tests.Data;

namespace ExpressiFy.Lab.Tests.Evaluation;

public sealed class DuplicateReportTests
{
    /// <summary>
    /// Four faces to measure: sad ones of which a crop was learned as sad, of which one was left out as happy, of which
    /// there is none, and a happy one of which there is none.
    /// </summary>
    private static readonly FaceSample[] Measured =
    [
        Face(1, Expression.Sad, 3, Split.PublicTest), Face(2, Expression.Sad, 3, Split.PublicTest),
        Face(3, Expression.Sad, 3, Split.PublicTest), Face(4, Expression.Happy, 3, Split.PublicTest),
    ];

    private static readonly FaceSample Learned = Face(1, Expression.Sad);
    private static readonly FaceSample Excluded = Face(2, Expression.Happy);
    private static readonly FaceSample Other = Face(9, Expression.Fear);

    [Fact]
    public void Faces_with_a_copy_are_told_from_those_without()
    {
        var report = Of(Expression.Happy, Expression.Sad, Expression.Happy, Expression.Happy);
        Assert.Equal((3, .6667), (report.WithoutTrainingDuplicate.Faces, report.WithoutTrainingDuplicate.Accuracy));
        Assert.Equal((1, 0), (report.WithTrainingDuplicate, report.AccuracyWithTrainingDuplicate));

        // Three faces of Training come first.
        Assert.Equal([6], report.WithoutTrainingDuplicate.WorstMistakes.Select(mistake => mistake.Row));
    }

    [Fact]
    public void Memorised_accuracy_takes_the_label_of_a_duplicate()
    {
        var report = Of(Expression.Happy, Expression.Sad, Expression.Happy, Expression.Happy);
        Assert.Equal(2, report.WithAnyDuplicate);

        // The first is right by its duplicate and the last by the network; the second is wrong by its duplicate.
        Assert.Equal(.5, report.Memorised);
    }

    [Fact]
    public void Where_nothing_was_learned_everything_is_unseen()
    {
        var predictions = Reading(Expression.Sad, Expression.Sad, Expression.Sad, Expression.Happy);
        var report = DuplicateReport.Of(
            predictions,
            EvaluationSet.OfUsage(Split.PublicTest, Measured),
            temperature: 1,
            new([], [], ExcludedExact: 0),
            Measured);
        Assert.Equal(4, report.WithoutTrainingDuplicate.Faces);
        Assert.Equal(0, report.WithTrainingDuplicate);
        Assert.Null(report.AccuracyWithTrainingDuplicate);
        Assert.Equal(0, report.WithAnyDuplicate);
        Assert.Equal(1, report.Memorised);
    }

    private static DuplicateReport Of(params Expression[] read)
    {
        FaceSample[] all = [Learned, Excluded, Other, .. Measured];
        return DuplicateReport.Of(
            Reading(read),
            EvaluationSet.OfUsage(Split.PublicTest, all),
            temperature: 1,
            new([Learned, Other], [], ExcludedExact: 0),
            all);
    }

    private static Predictions Reading(params Expression[] read)
    {
        var logits = new float[read.Length * ExpressionScores.Count];
        foreach (var (face, expression) in read.Index())
            logits[(face * ExpressionScores.Count) + (int)expression] = 4;
        return new(logits, new float[read.Length * FerPlusVotes.Labels.Count]);
    }

    private static FaceSample Face(int seed, Expression label, double left = 0, string usage = Split.Training) =>
        new SyntheticScene(seed).Photograph(left, usage: usage) with { Label = label };
}
