using System.Numerics.Tensors;
using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>
/// How well the FER+ head reads the seven expressions of FER-2013. Counted are the faces for which one of the eight FER+ labels has more
/// votes than each of the others and is not contempt; a face is read as the likeliest of the seven, contempt left out.
/// </summary>
/// <param name="Accuracy">Share of those faces that are read as their majority says, 0…1.</param>
/// <param name="Interval">Its 95 % confidence interval (Wilson), low and high.</param>
/// <param name="Faces">Number of those faces.</param>
public sealed record MajorityOfSeven(double Accuracy, double[] Interval, int Faces)
{
    /// <param name="logits">Of the FER+ head, N×8.</param>
    /// <returns>Null where no face counts.</returns>
    public static MajorityOfSeven? Of(ReadOnlySpan<float> logits, IReadOnlyList<FaceSample> faces)
    {
        var (right, counted) = (0, 0);
        for (var i = 0; i < faces.Count; i++)
        {
            if (faces[i].Votes?.MajorityExpression is not { } majority)
                continue;
            counted++;

            // Contempt is the last of the eight, so the first seven labels are those of the seven expressions.
            var seven = logits.Slice(i * FerPlusVotes.Labels.Count, ExpressionScores.Count);
            right += TensorPrimitives.IndexOfMax(seven) == FerPlusLabels.InFer2013Order[(int)majority] ? 1 : 0;
        }

        return counted == 0
            ? null
            : new(Math.Round((double)right / counted, 4), [.. ConfidenceInterval.Wilson95(right, counted).Select(bound => Math.Round(bound, 4))], counted);
    }
}
