using System.Numerics.Tensors;
using ExpressiFy.Affect;
using OpenCvSharp;
using OpenCvSharp.ML;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// A linear support vector machine (Cortes and Vapnik 1995, "Support-Vector Networks") for each pair of expressions,
/// fitted by OpenCV. The logit of an expression is the sum of its decision values over the pairs, each clipped to −1…1.
/// </summary>
public sealed class LinearSvm
{
    /// <summary>Limit on the optimisation steps of a pair; only pairs with many faces reach it.</summary>
    private const int MostSteps = 10_000;

    private const double Precision = 1e-2;

    private readonly int[] classes;
    private readonly float[][] weights;
    private readonly double[] thresholds;

    private LinearSvm(int[] classes, float[][] weights, double[] thresholds)
    {
        this.classes = classes;
        this.weights = weights;
        this.thresholds = thresholds;
    }

    /// <summary>Number of fitted values.</summary>
    public long Parameters => weights.Sum(vector => vector.Length + 1L);

    /// <param name="features">A vector for each face.</param>
    /// <param name="labels">FER-2013 labels, 0…6; at least two different ones.</param>
    /// <param name="cost">The C of the paper: the weight of margin violations, above 0.</param>
    public static LinearSvm Fit(IReadOnlyList<float[]> features, IReadOnlyList<int> labels, double cost)
    {
        var length = features[0].Length;
        using var samples = new Mat(features.Count, length, MatType.CV_32FC1);
        for (var i = 0; i < features.Count; i++)
            features[i].CopyTo(samples.AsSpan<float>().Slice(i * length, length));
        using var responses = Mat.FromPixelData(labels.Count, 1, MatType.CV_32SC1, labels.ToArray());

        using var svm = SVM.Create();
        svm.Type = SVM.Types.CSvc;
        svm.KernelType = SVM.KernelTypes.Linear;
        svm.C = cost;
        svm.TermCriteria = new(CriteriaTypes.Count | CriteriaTypes.Eps, MostSteps, Precision);
        svm.Train(samples, SampleTypes.RowSample, responses);
        return From(svm, [.. labels.Distinct().Order()], length);
    }

    /// <summary>
    /// Logits N×7, row by row, in FER-2013 order. A label that is absent from the training set has the lowest possible
    /// logit.
    /// </summary>
    public float[] Logits(IReadOnlyList<float[]> features)
    {
        var logits = new float[features.Count * ExpressionScores.Count];
        Array.Fill(logits, -classes.Length);
        for (var i = 0; i < features.Count; i++)
            WriteLogits(features[i], logits.AsSpan(i * ExpressionScores.Count, ExpressionScores.Count));
        return logits;
    }

    private void WriteLogits(float[] vector, Span<float> logits)
    {
        foreach (var label in classes)
            logits[label] = 0;
        var pair = 0;
        for (var first = 0; first < classes.Length; first++)
        {
            for (var second = first + 1; second < classes.Length; second++, pair++)
            {
                var decision = TensorPrimitives.Dot(vector, weights[pair]) - thresholds[pair];
                var clipped = (float)Math.Clamp(decision, -1, 1);
                logits[classes[first]] += clipped;
                logits[classes[second]] -= clipped;
            }
        }
    }

    /// <summary>
    /// Reads a vector and a threshold for each pair of classes. A positive decision value is for the first class of the
    /// pair.
    /// </summary>
    private static LinearSvm From(SVM svm, int[] classes, int length)
    {
        using var supportVectors = svm.GetSupportVectors();
        supportVectors.GetArray(out float[] values);
        var pairs = classes.Length * (classes.Length - 1) / 2;
        var weights = new float[pairs][];
        var thresholds = new double[pairs];
        for (var pair = 0; pair < pairs; pair++)
        {
            using var coefficientMat = new Mat();
            using var indexMat = new Mat();
            thresholds[pair] = svm.GetDecisionFunction(pair, coefficientMat, indexMat);
            coefficientMat.GetArray(out double[] coefficients);
            indexMat.GetArray(out int[] indices);

            var sum = new float[length];
            for (var i = 0; i < coefficients.Length; i++)
            {
                var supportVector = values.AsSpan(indices[i] * length, length);
                TensorPrimitives.MultiplyAdd(supportVector, (float)coefficients[i], sum, sum);
            }

            weights[pair] = sum;
        }

        return new(classes, weights, thresholds);
    }
}
