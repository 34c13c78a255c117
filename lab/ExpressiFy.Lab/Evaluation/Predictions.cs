using ExpressiFy.Affect;
using ExpressiFy.Lab.Batches;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Networks;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Evaluation;

/// <summary>What a network says about a set of faces.</summary>
/// <param name="Fer2013">Logits N×7, row by row.</param>
/// <param name="FerPlus">Logits N×8, row by row.</param>
public sealed record Predictions(float[] Fer2013, float[] FerPlus)
{
    private const int Batch = 128;

    /// <summary>Runs the network in evaluation mode and leaves it in the mode it was in.</summary>
    /// <param name="mirrored">Whether each face is read as it is and mirrored and the mean taken (test-time augmentation), as exported models do.</param>
    public static Predictions Of(ExpressionNetwork network, FaceTensors faces, bool mirrored = false)
    {
        faces = faces.In(network.Pixels);
        var wasTraining = network.training;
        network.eval();
        var fer2013 = new float[faces.Count * ExpressionScores.Count];
        var ferplus = new float[faces.Count * FerPlusVotes.Labels.Count];
        using var gradients = no_grad();
        for (var start = 0; start < faces.Count; start += Batch)
        {
            using var scope = NewDisposeScope();
            var batch = faces.Plain(start, Math.Min(Batch, faces.Count - start)).Faces;
            var logits = network.forward(batch);
            if (mirrored)
                logits = Mean(logits, network.forward(batch.flip(3)));
            TorchDevice.ValuesOf(logits.Fer2013).CopyTo(fer2013, start * ExpressionScores.Count);
            TorchDevice.ValuesOf(logits.FerPlus).CopyTo(ferplus, start * FerPlusVotes.Labels.Count);
        }

        network.train(wasTraining);
        return new(fer2013, ferplus);
    }

    /// <summary>Those of some of the faces, by their places.</summary>
    public Predictions Of(IReadOnlyList<int> faces) => new(Rows(Fer2013, ExpressionScores.Count, faces), Rows(FerPlus, FerPlusVotes.Labels.Count, faces));

    private static float[] Rows(float[] logits, int length, IReadOnlyList<int> rows) => [.. rows.SelectMany(row => logits.Skip(row * length).Take(length))];

    private static (Tensor Fer2013, Tensor FerPlus) Mean((Tensor Fer2013, Tensor FerPlus) one, (Tensor Fer2013, Tensor FerPlus) other)
    {
        using var half = tensor(.5f, device: TorchDevice.Device);
        return (one.Fer2013.lerp(other.Fer2013, half), one.FerPlus.lerp(other.FerPlus, half));
    }
}
