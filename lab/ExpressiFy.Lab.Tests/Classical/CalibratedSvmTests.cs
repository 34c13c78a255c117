using ExpressiFy.Lab.Classical;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Classical;

public sealed class CalibratedSvmTests
{
    private static readonly FaceSample[] Faces = SyntheticFaces.Draw(64);

    [Fact]
    public void Sixty_four_faces_are_learned_by_heart_from_their_gradients() =>
        Assert.Equal(1, Learned(HogFeatures.Of));

    [Theory]
    [InlineData("residual", 16)]
    [InlineData("report", 4)]
    public void Sixty_four_faces_are_learned_by_heart_from_what_a_network_computes(string name, int width)
    {
        random.manual_seed(9);
        using var network = ExpressionNetwork.Of(new(width, name));
        Assert.Equal(1, Learned(faces => TrunkFeatures.Of(network, faces)));
    }

    [Fact]
    public void The_features_are_what_the_heads_see()
    {
        using var network = ExpressionNetwork.Of(new(4, "report"));
        var before = Predictions.Of(network, new(Faces)).Fer2013;
        var features = TrunkFeatures.Of(network, Faces);
        var head = (Linear)network.named_children().Single(child => child.name == "fer2013").module;
        using var logits = head.forward(tensor(features.SelectMany(row => row).ToArray()).reshape(64, -1));
        Assert.All(before.Zip(logits.data<float>().ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        Assert.Equal(before, Predictions.Of(network, new(Faces)).Fer2013);
    }

    [Fact]
    public void The_cost_that_does_best_on_the_held_out_faces_is_taken()
    {
        var tried = new List<double>();
        var machine = CalibratedSvm.Fit(
            HogFeatures.Of, new(Faces[..50], Faces[50..], 0), [1e-6, 1], (cost, _) => tried.Add(cost));
        Assert.Equal([1e-6, 1], tried);
        Assert.Equal(1, machine.Cost);
    }

    /// <summary>Accuracy on the faces that were learned from.</summary>
    private static double Learned(FaceFeatures features)
    {
        var machine = CalibratedSvm.Fit(features, new(Faces, Faces, 0), [1000], (_, _) => { });
        return TopOneAccuracy.Of(machine.Predict(Faces).Fer2013, [.. Faces.Select(face => (int)face.Label)], 7);
    }
}
