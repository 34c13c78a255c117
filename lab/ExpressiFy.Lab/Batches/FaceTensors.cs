using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Batches;

/// <summary>Faces as a network takes them: scaled once, standardised by <see cref="ExpressionInput"/> unless the recipe says otherwise, then cut into batches.</summary>
public sealed class FaceTensors
{
    private readonly IReadOnlyList<FaceSample> faces;
    private readonly PixelScale pixels;
    private readonly float[] inputs;
    private readonly float[] labels;
    private readonly float[] votes;

    /// <param name="faces">Their labels and votes are what is to be said of them,</param>
    /// <param name="pixels">How their gray values are scaled.</param>
    /// <param name="teacher">mixed with what a teacher says where there is one:</param>
    /// <param name="teacherWeight">its share, 0…1. Where a face has no votes the teacher's stand for them.</param>
    /// <exception cref="LabException">The teacher does not know one of the faces.</exception>
    public FaceTensors(IReadOnlyList<FaceSample> faces, PixelScale pixels = PixelScale.Standardised, TeacherFile? teacher = null, double teacherWeight = 0)
    {
        this.faces = faces;
        this.pixels = pixels;
        Count = faces.Count;
        inputs = new float[Count * FaceCrop.Length];
        labels = new float[Count * ExpressionScores.Count];
        votes = new float[Count * FerPlusVotes.Labels.Count];
        for (var i = 0; i < Count; i++)
        {
            Write(faces[i].Pixels, Row(inputs, i, FaceCrop.Length));
            labels[(i * ExpressionScores.Count) + (int)faces[i].Label] = 1;
            faces[i].Votes?.CopyShares(Row(votes, i, FerPlusVotes.Labels.Count));
            if (teacher is not null)
                MixTeacher(teacher, faces[i], i, (float)teacherWeight);
        }
    }

    public int Count { get; }

    /// <summary>The same faces with their gray values scaled in this way.</summary>
    public FaceTensors In(PixelScale scale) => scale == pixels ? this : new(faces, scale);

    /// <summary>The scaled face at an index, length 2,304.</summary>
    public ReadOnlySpan<float> this[int index] => inputs.AsSpan(index * FaceCrop.Length, FaceCrop.Length);

    /// <summary>Faces as they are, in order.</summary>
    public Batch Plain(int start, int count) => Take([.. Enumerable.Range(start, count)], (index, input) => this[index].CopyTo(input), own: 1);

    /// <summary>Chosen faces, each moved by the augmentation, then blended in pairs where the recipe asks for it.</summary>
    /// <param name="chosen">Their indices.</param>
    /// <param name="augmentation">How they are moved.</param>
    /// <param name="random">All chance comes from it.</param>
    /// <param name="adjust">Says more of the faces as they are then shown; null to say what is known of them.</param>
    public Batch Augmented(ReadOnlySpan<int> chosen, Augmentation augmentation, Random random, AdjustTargets? adjust = null) =>
        Take(chosen, (index, input) => augmentation.Write(this[index], input, random), augmentation.DrawMixupCoefficient(random), adjust);

    private void Write(ReadOnlySpan<byte> face, Span<float> input)
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
        var taughtLabel = new float[ExpressionScores.Count];
        var taughtVotes = new float[FerPlusVotes.Labels.Count];
        teacher.CopyProbabilities(face, taughtLabel, taughtVotes);
        Targets.Mix(Row(labels, index, taughtLabel.Length), taughtLabel, taughtLabel.Length, weight);
        Targets.Mix(Row(votes, index, taughtVotes.Length), taughtVotes, taughtVotes.Length, weight);
    }

    private Batch Take(ReadOnlySpan<int> chosen, WriteInput write, float own, AdjustTargets? adjust = null)
    {
        var faces = new float[chosen.Length * FaceCrop.Length];
        var label = new float[chosen.Length * ExpressionScores.Count];
        var share = new float[chosen.Length * FerPlusVotes.Labels.Count];
        for (var i = 0; i < chosen.Length; i++)
        {
            write(chosen[i], Row(faces, i, FaceCrop.Length));
            Row(labels, chosen[i], ExpressionScores.Count).CopyTo(Row(label, i, ExpressionScores.Count));
            Row(votes, chosen[i], FerPlusVotes.Labels.Count).CopyTo(Row(share, i, FerPlusVotes.Labels.Count));
        }

        Mixup.Blend(faces, FaceCrop.Length, own);
        Mixup.Blend(label, ExpressionScores.Count, own);
        Mixup.Blend(share, FerPlusVotes.Labels.Count, own);
        adjust?.Invoke(faces, label, share);
        return new(
            tensor(faces, device: TorchDevice.Device).reshape(chosen.Length, 1, FaceCrop.Side, FaceCrop.Side),
            tensor(label, device: TorchDevice.Device).reshape(chosen.Length, ExpressionScores.Count),
            tensor(share, device: TorchDevice.Device).reshape(chosen.Length, FerPlusVotes.Labels.Count));
    }

    private static Span<float> Row(float[] rows, int index, int width) => rows.AsSpan(index * width, width);

    private delegate void WriteInput(int index, Span<float> input);
}

/// <summary>Changes what is to be said of N faces.</summary>
/// <param name="faces">N×2,304 scaled values.</param>
/// <param name="labels">N×7 shares of the FER-2013 labels.</param>
/// <param name="votes">N×8 shares of the FER+ votes.</param>
public delegate void AdjustTargets(float[] faces, float[] labels, float[] votes);

/// <summary>N faces for one step.</summary>
/// <param name="Faces">N×1×48×48, standardised.</param>
/// <param name="Labels">N×7 shares of the FER-2013 labels; a single 1 in each row unless faces were blended or a teacher was asked.</param>
/// <param name="Votes">N×8 shares of the FER+ votes; a row of 0 where there are none.</param>
public sealed record Batch(Tensor Faces, Tensor Labels, Tensor Votes);
