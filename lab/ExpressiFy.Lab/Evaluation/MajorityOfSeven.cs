using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// Accuracy of the FER+ head among the seven expressions of FER-2013. A face counts if one of the eight FER+ labels has
/// more votes than each of the others and is not contempt; the most probable of the seven is compared with it, contempt
/// left out.
/// </summary>
/// <param name="Accuracy">0…1.</param>
/// <param name="Interval">Its 95 % confidence interval (Wilson), low and high.</param>
/// <param name="Faces">Number of faces that count.</param>
public sealed record MajorityOfSeven(double Accuracy, double[] Interval, int Faces)
{
    /// <param name="logits">Of the FER+ head, N×8.</param>
    /// <param name="faces">N faces.</param>
    /// <returns>Null where no face counts.</returns>
    public static MajorityOfSeven? Of(ReadOnlySpan<float> logits, IReadOnlyList<FaceSample> faces)
    {
        int correct = 0, counted = 0;
        for (var i = 0; i < faces.Count; i++)
        {
            if (faces[i].Votes?.MajorityExpression is not { } majority)
                continue;
            counted++;

            // Contempt is the last of the eight labels, so the first seven are those of the seven expressions.
            var seven = logits.Slice(i * FerPlusVotes.Labels.Count, ExpressionScores.Count);
            correct += TensorPrimitives.IndexOfMax(seven) == FerPlusLabels.InFer2013Order[(int)majority] ? 1 : 0;
        }

        if (counted == 0)
            return null;
        var interval = ConfidenceInterval.Wilson95(correct, counted).Select(Round);
        return new(Round((double)correct / counted), [.. interval], counted);
    }

    private static double Round(double proportion) => Math.Round(proportion, 4);
}
