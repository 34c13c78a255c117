using ExpressiFy.Training.Data;
using ExpressiFy.Vision.Expressions;
using static TorchSharp.torch;

namespace ExpressiFy.Training.Fitting;

/// <summary>Faces as the network takes them: standardised once by <see cref="ExpressionInput"/>, then cut into batches.</summary>
public sealed class FaceTensors
{
    private readonly float[] inputs;
    private readonly long[] labels;
    private readonly float[] votes;

    public FaceTensors(IReadOnlyList<LabelledFace> faces)
    {
        Count = faces.Count;
        inputs = new float[Count * ExpressionInput.Length];
        labels = new long[Count];
        votes = new float[Count * FerPlusVotes.Labels.Count];
        for (var i = 0; i < Count; i++)
        {
            ExpressionInput.Write(faces[i].Pixels, inputs.AsSpan(i * ExpressionInput.Length, ExpressionInput.Length));
            labels[i] = (long)faces[i].Label;
            faces[i].Votes?.WriteShares(votes.AsSpan(i * FerPlusVotes.Labels.Count, FerPlusVotes.Labels.Count));
        }
    }

    public int Count { get; }

    /// <summary>The standardised face at an index, length 2,304.</summary>
    public ReadOnlySpan<float> this[int index] => inputs.AsSpan(index * ExpressionInput.Length, ExpressionInput.Length);

    /// <summary>Faces as they are, in order.</summary>
    public Batch Plain(int start, int count) => Take([.. Enumerable.Range(start, count)], (index, input) => this[index].CopyTo(input));

    /// <summary>Chosen faces, each moved by the augmentation.</summary>
    public Batch Augmented(ReadOnlySpan<int> chosen, Augmentation augmentation, Random random) =>
        Take(chosen, (index, input) => augmentation.Write(this[index], input, random));

    private Batch Take(ReadOnlySpan<int> chosen, WriteInput write)
    {
        var faces = new float[chosen.Length * ExpressionInput.Length];
        var label = new long[chosen.Length];
        var share = new float[chosen.Length * FerPlusVotes.Labels.Count];
        for (var i = 0; i < chosen.Length; i++)
        {
            write(chosen[i], faces.AsSpan(i * ExpressionInput.Length, ExpressionInput.Length));
            label[i] = labels[chosen[i]];
            votes.AsSpan(chosen[i] * FerPlusVotes.Labels.Count, FerPlusVotes.Labels.Count).CopyTo(share.AsSpan(i * FerPlusVotes.Labels.Count));
        }

        return new(
            tensor(faces).reshape(chosen.Length, 1, ExpressionInput.Size, ExpressionInput.Size),
            tensor(label),
            tensor(share).reshape(chosen.Length, FerPlusVotes.Labels.Count));
    }

    private delegate void WriteInput(int index, Span<float> input);
}

/// <summary>N faces for one step.</summary>
/// <param name="Faces">N×1×48×48, standardised.</param>
/// <param name="Labels">N FER-2013 labels, 0…6.</param>
/// <param name="Votes">N×8 shares of the FER+ votes; a row of 0 where there are none.</param>
public sealed record Batch(Tensor Faces, Tensor Labels, Tensor Votes);
