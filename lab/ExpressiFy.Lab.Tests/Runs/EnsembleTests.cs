using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Testing;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Runs;

public sealed class EnsembleTests : IDisposable
{
    private static readonly FaceSample[] Faces = SyntheticFaces.Draw(5);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Probabilities_are_averaged_not_logits()
    {
        float[] sure = [10, 0, 0, 0, 0, 0, 0], unsure = new float[7];
        var mean = Ensemble.Mean([new(sure, new float[8]), new(unsure, new float[8])]);
        var shares = Softmax.Probabilities(mean.Fer2013, 7);
        Assert.Equal((.9997 + (1 / 7.0)) / 2, shares[0], 3);
        Assert.Equal(1, shares.Sum(), 4);
        Assert.All(Softmax.Probabilities(mean.FerPlus, 8), share => Assert.Equal(.125, share, 4));
    }

    [Fact]
    public void A_higher_temperature_says_more_of_the_other_labels()
    {
        var one = new Predictions([5, 0, 0, 0, 0, 0, 0], new float[8]);
        var flattened = Softmax.Probabilities(Ensemble.Mean([one], temperature: 4).Fer2013, 7)[0];
        Assert.True(flattened < Softmax.Probabilities(one.Fer2013, 7)[0] - .3);
    }

    [Fact]
    public void One_network_alone_gives_its_own_logits()
    {
        var network = Network(1);
        using var ensemble = new Ensemble([network], mirrored: false);
        Assert.Equal(Predictions.Of(network, new(Faces)).Fer2013, ensemble.Predict(Faces).Fer2013);
        Assert.Equal("one crop", ensemble.Protocol);
    }

    [Fact]
    public void Of_a_face_and_its_mirror_image_one_network_gives_the_mean_logits()
    {
        var network = Network(1);
        using var ensemble = new Ensemble([network], mirrored: true);
        FaceSample[] mirrored = [.. Faces.Select(face => face.Mirrored())];
        var plainLogits = Predictions.Of(network, new(Faces)).FerPlus;
        var mirroredLogits = Predictions.Of(network, new(mirrored)).FerPlus;
        var means = plainLogits.Zip(mirroredLogits, (plain, other) => (plain + other) / 2);
        Assert.Equal(means, ensemble.Predict(Faces).FerPlus);
    }

    [Fact]
    public void A_face_and_its_mirror_image_read_alike_where_both_are_read()
    {
        using var ensemble = new Ensemble([Network(1), Network(2)], mirrored: true);
        // Drawn faces are symmetric but for their noise; one half is made dark.
        var pixels = Faces[0].Pixels.Select((pixel, i) => i % 48 < 24 ? pixel : (byte)(pixel / 2));
        var face = Faces[0] with { Pixels = [.. pixels] };
        var mirrored = face.Mirrored();
        Assert.All(
            ensemble.Predict([face]).Fer2013.Zip(ensemble.Predict([mirrored]).Fer2013),
            pair => Assert.Equal(pair.First, pair.Second, 4));
        using var plain = new Ensemble([Network(1), Network(2)], mirrored: false);
        Assert.NotEqual(plain.Predict([face]).Fer2013, plain.Predict([mirrored]).Fer2013);
        Assert.Equal("one crop and its mirror image by 2 networks", ensemble.Protocol);
    }

    [Fact]
    public void Runs_that_hold_out_other_faces_are_refused()
    {
        var (one, other) = (new RunFolder(folder.File("one")), new RunFolder(folder.File("other")));
        one.Create(SmallRecipe.With(epochs: 1));
        other.Create(SmallRecipe.With(epochs: 1) with { HeldOut = new(Share: .2, Seed: 6) });
        Assert.Contains(
            "hold out other faces",
            Assert.Throws<LabException>(() => Ensemble.Of([one, other], mirrored: false)).Message);
    }

    public void Dispose() => folder.Dispose();

    private static ExpressionNetwork Network(int seed)
    {
        random.manual_seed(seed);
        return new ResidualNetwork(new(4));
    }
}
