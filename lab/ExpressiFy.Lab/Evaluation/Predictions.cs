using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>A model's predictions for N faces.</summary>
/// <param name="Fer2013">Logits N×7, row by row, in FER-2013 order.</param>
/// <param name="FerPlus">Logits N×8, row by row, in FER+ order.</param>
public sealed record Predictions(float[] Fer2013, float[] FerPlus)
{
    private const int BatchSize = 128;

    /// <summary>Runs the network in evaluation mode and restores the mode it was in.</summary>
    /// <param name="network">The network.</param>
    /// <param name="faces">The faces; scaled as the network requires.</param>
    /// <param name="mirrored">
    /// Whether the logits are the mean over the face and its mirror image (test-time augmentation), as in exported
    /// models.
    /// </param>
    public static Predictions Of(ExpressionNetwork network, FaceTensors faces, bool mirrored = false)
    {
        faces = faces.In(network.Pixels);
        var wasTraining = network.training;
        network.eval();
        var fer2013 = new float[faces.Count * ExpressionScores.Count];
        var ferPlus = new float[faces.Count * FerPlusVotes.Labels.Count];
        using var gradients = no_grad();
        for (var start = 0; start < faces.Count; start += BatchSize)
        {
            using var scope = NewDisposeScope();
            var batch = faces.Plain(start, Math.Min(BatchSize, faces.Count - start)).Faces;
            var logits = network.forward(batch);
            if (mirrored)
                logits = Mean(logits, network.forward(batch.flip(3)));
            TorchDevice.ValuesOf(logits.Fer2013).CopyTo(fer2013, start * ExpressionScores.Count);
            TorchDevice.ValuesOf(logits.FerPlus).CopyTo(ferPlus, start * FerPlusVotes.Labels.Count);
        }

        network.train(wasTraining);
        return new(fer2013, ferPlus);
    }

    /// <summary>The predictions for the faces at these indices.</summary>
    public Predictions At(IReadOnlyList<int> indices) =>
        new(RowsAt(indices, Fer2013, ExpressionScores.Count), RowsAt(indices, FerPlus, FerPlusVotes.Labels.Count));

    private static float[] RowsAt(IReadOnlyList<int> indices, float[] logits, int classes)
    {
        var rows = new float[indices.Count * classes];
        for (var i = 0; i < indices.Count; i++)
            logits.AsSpan(indices[i] * classes, classes).CopyTo(rows.AsSpan(i * classes));
        return rows;
    }

    private static (Tensor Fer2013, Tensor FerPlus) Mean(
        (Tensor Fer2013, Tensor FerPlus) plain, (Tensor Fer2013, Tensor FerPlus) mirrored)
    {
        using var half = tensor(.5f, device: TorchDevice.Device);
        return (plain.Fer2013.lerp(mirrored.Fer2013, half), plain.FerPlus.lerp(mirrored.FerPlus, half));
    }
}
