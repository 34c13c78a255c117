using System.Numerics.Tensors;
using ExpressiFy.Affect;
using OpenCvSharp;
using OpenCvSharp.ML;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// A linear support vector machine (Cortes and Vapnik 1995, "Support-Vector Networks") for each two expressions, fitted by OpenCV. A
/// pair gives its winner what it is sure of, at most the margin; the sums over the pairs are logits to be calibrated.
/// </summary>
public sealed class LinearSvm
{
    /// <summary>Steps after which a pair of expressions counts as fitted; they are reached by the large pairs alone.</summary>
    private const int MostSteps = 10_000;

    private const double Precision = 1e-2;

    private readonly int[] classes;
    private readonly float[][] weights;
    private readonly double[] thresholds;

    private LinearSvm(int[] classes, float[][] weights, double[] thresholds) =>
        (this.classes, this.weights, this.thresholds) = (classes, weights, thresholds);

    /// <summary>Numbers that were fitted.</summary>
    public long Parameters => weights.Sum(row => row.Length + 1L);

    /// <param name="features">A row for each face.</param>
    /// <param name="labels">FER-2013 labels, 0…6, at least two different ones.</param>
    /// <param name="cost">Of a face within the margin or beyond it: the C of the paper. The larger, the closer the fit.</param>
    public static LinearSvm Fit(IReadOnlyList<float[]> features, IReadOnlyList<int> labels, double cost)
    {
        var length = features[0].Length;
        using var samples = new Mat(features.Count, length, MatType.CV_32FC1);
        for (var i = 0; i < features.Count; i++)
            features[i].CopyTo(samples.AsSpan<float>().Slice(i * length, length));
        using var responses = Mat.FromPixelData(labels.Count, 1, MatType.CV_32SC1, labels.ToArray());

        using var machine = SVM.Create();
        machine.Type = SVM.Types.CSvc;
        machine.KernelType = SVM.KernelTypes.Linear;
        machine.C = cost;
        machine.TermCriteria = new(CriteriaTypes.Count | CriteriaTypes.Eps, MostSteps, Precision);
        machine.Train(samples, SampleTypes.RowSample, responses);
        return From(machine, [.. labels.Distinct().Order()], length);
    }

    /// <summary>Logits N×7, row by row, in FER-2013 order; a label that was not learned from has the lowest there can be.</summary>
    public float[] Logits(IReadOnlyList<float[]> features)
    {
        var logits = new float[features.Count * ExpressionScores.Count];
        Array.Fill(logits, -classes.Length);
        for (var i = 0; i < features.Count; i++)
        {
            var row = logits.AsSpan(i * ExpressionScores.Count, ExpressionScores.Count);
            foreach (var label in classes)
                row[label] = 0;
            var pair = 0;
            for (var first = 0; first < classes.Length; first++)
            {
                for (var second = first + 1; second < classes.Length; second++, pair++)
                {
                    var sure = (float)Math.Clamp(TensorPrimitives.Dot(features[i], weights[pair]) - thresholds[pair], -1, 1);
                    row[classes[first]] += sure;
                    row[classes[second]] -= sure;
                }
            }
        }

        return logits;
    }

    /// <summary>OpenCV keeps a linear machine as one vector and one threshold for each two classes, the first of which is on its positive side.</summary>
    private static LinearSvm From(SVM machine, int[] classes, int length)
    {
        using var vectors = machine.GetSupportVectors();
        vectors.GetArray(out float[] all);
        var pairs = classes.Length * (classes.Length - 1) / 2;
        var weights = new float[pairs][];
        var thresholds = new double[pairs];
        for (var pair = 0; pair < pairs; pair++)
        {
            using var shares = new Mat();
            using var indices = new Mat();
            thresholds[pair] = machine.GetDecisionFunction(pair, shares, indices);
            weights[pair] = new float[length];
            shares.GetArray(out double[] share);
            indices.GetArray(out int[] index);
            for (var i = 0; i < share.Length; i++)
                TensorPrimitives.MultiplyAdd(all.AsSpan(index[i] * length, length), (float)share[i], weights[pair], weights[pair]);
        }

        return new(classes, weights, thresholds);
    }
}
