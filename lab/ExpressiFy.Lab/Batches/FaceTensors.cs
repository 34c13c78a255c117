using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Batches;

/// <summary>
/// Network inputs and targets of a set of faces, computed once, from which batches are made. <see
/// cref="ExpressionInput"/> standardises the faces unless the recipe has another pixel scale.
/// </summary>
public sealed class FaceTensors
{
    private const int PixelCount = FaceCrop.Length;
    private const int LabelCount = ExpressionScores.Count;

    private static readonly int VoteCount = FerPlusVotes.Labels.Count;

    private readonly IReadOnlyList<FaceSample> faces;
    private readonly PixelScale pixels;
    private readonly float[] inputs;
    private readonly float[] labels;
    private readonly float[] votes;

    /// <param name="faces">The faces, with their labels and votes as targets.</param>
    /// <param name="pixels">How gray values are scaled.</param>
    /// <param name="teacher">Predictions that are mixed into the targets; null for none.</param>
    /// <param name="teacherWeight">
    /// Weight of the teacher in the targets, 0…1. For a face without votes the teacher's probabilities are the target
    /// of the FER+ head.
    /// </param>
    /// <exception cref="LabException">The teacher file lacks one of the faces.</exception>
    public FaceTensors(
        IReadOnlyList<FaceSample> faces,
        PixelScale pixels = PixelScale.Standardised,
        TeacherFile? teacher = null,
        double teacherWeight = 0)
    {
        this.faces = faces;
        this.pixels = pixels;
        Count = faces.Count;
        inputs = new float[Count * PixelCount];
        labels = new float[Count * LabelCount];
        votes = new float[Count * VoteCount];
        for (var i = 0; i < Count; i++)
        {
            WriteInput(faces[i].Pixels, RowOf(inputs, i, PixelCount));
            labels[(i * LabelCount) + (int)faces[i].Label] = 1;
            faces[i].Votes?.CopyShares(RowOf(votes, i, VoteCount));
            if (teacher is not null)
                MixTeacher(teacher, faces[i], i, (float)teacherWeight);
        }
    }

    public int Count { get; }

    /// <summary>The scaled face at an index, 2,304 values.</summary>
    public ReadOnlySpan<float> this[int index] => RowOf(inputs, index, PixelCount);

    /// <summary>The same faces in another pixel scale, without a teacher.</summary>
    public FaceTensors In(PixelScale scale) => scale == pixels ? this : new(faces, scale);

    /// <summary>A batch of consecutive faces, unchanged.</summary>
    public Batch Plain(int start, int count)
    {
        int[] indices = [.. Enumerable.Range(start, count)];
        return ToBatch(inputs.AsSpan(start * PixelCount, count * PixelCount).ToArray(), TargetsAt(indices));
    }

    /// <summary>A batch of augmented faces, with mixup for as many batches as the recipe requires.</summary>
    /// <param name="indices">Indices of the faces.</param>
    /// <param name="augmentation">The augmentation.</param>
    /// <param name="random">The source of randomness.</param>
    /// <param name="adjust">Changes the targets, given the final faces; null to leave them.</param>
    public Batch Augmented(
        ReadOnlySpan<int> indices, Augmentation augmentation, Random random, AdjustTargets? adjust = null)
    {
        var coefficient = augmentation.DrawMixupCoefficient(random);
        var augmented = new float[indices.Length * PixelCount];
        for (var i = 0; i < indices.Length; i++)
            augmentation.Write(this[indices[i]], RowOf(augmented, i, PixelCount), random);
        var targets = TargetsAt(indices);

        Mixup.Blend(augmented, PixelCount, coefficient);
        Mixup.Blend(targets.Labels, LabelCount, coefficient);
        Mixup.Blend(targets.Votes, VoteCount, coefficient);
        adjust?.Invoke(augmented, targets.Labels, targets.Votes);
        return ToBatch(augmented, targets);
    }

    private void WriteInput(ReadOnlySpan<byte> face, Span<float> input)
    {
        if (pixels == PixelScale.Standardised)
        {
            ExpressionInput.Write(face, input);
            return;
        }

        for (var i = 0; i < face.Length; i++)
            input[i] = face[i] / 255f;
    }

    private void MixTeacher(TeacherFile teacher, FaceSample face, int index, float weight)
    {
        var teacherLabels = new float[LabelCount];
        var teacherVotes = new float[VoteCount];
        teacher.CopyProbabilities(face, teacherLabels, teacherVotes);
        Targets.Mix(RowOf(labels, index, LabelCount), teacherLabels, LabelCount, weight);
        Targets.Mix(RowOf(votes, index, VoteCount), teacherVotes, VoteCount, weight);
    }

    private (float[] Labels, float[] Votes) TargetsAt(ReadOnlySpan<int> indices)
    {
        var batchLabels = new float[indices.Length * LabelCount];
        var batchVotes = new float[indices.Length * VoteCount];
        for (var i = 0; i < indices.Length; i++)
        {
            RowOf(labels, indices[i], LabelCount).CopyTo(RowOf(batchLabels, i, LabelCount));
            RowOf(votes, indices[i], VoteCount).CopyTo(RowOf(batchVotes, i, VoteCount));
        }

        return (batchLabels, batchVotes);
    }

    private static Batch ToBatch(float[] batchFaces, (float[] Labels, float[] Votes) targets)
    {
        var count = batchFaces.Length / PixelCount;
        return new(
            ToTensor(batchFaces).reshape(count, 1, FaceCrop.Side, FaceCrop.Side),
            ToTensor(targets.Labels).reshape(count, LabelCount),
            ToTensor(targets.Votes).reshape(count, VoteCount));
    }

    private static Tensor ToTensor(float[] values) => tensor(values, device: TorchDevice.Device);

    private static Span<float> RowOf(float[] rows, int index, int width) => rows.AsSpan(index * width, width);
}
