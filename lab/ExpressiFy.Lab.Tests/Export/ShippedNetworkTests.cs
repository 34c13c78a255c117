using ExpressiFy.Lab.Export;
using ExpressiFy.Lab.Networks;
using ExpressiFy.Lab.Recipes;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace ExpressiFy.Lab.Tests.Export;

public sealed class ShippedNetworkTests
{
    [Fact]
    public void The_shipped_file_is_reproduced_from_its_own_weights()
    {
        var file = VisionModels.Expression(VisionModels.DefaultFolder);
        var recipe = Recipe.Load(ModelManifestWriter.OriginOf(file).Recipe);
        using var network = ExpressionNetwork.Of(recipe.Network);
        ExportedWeights.CopyTo(network, file);

        var exported = NetworkGraph.ToModel(network, "expression", MetadataOf(file), recipe.Network.HalfKernels);

        Assert.True(
            File.ReadAllBytes(file).AsSpan().SequenceEqual(exported),
            "The exported bytes differ from the shipped file.");
    }

    private static ExpressionModelMetadata MetadataOf(string file)
    {
        using var session = new InferenceSession(file);
        List<string> differences = [];
        var metadata = ExpressionModelMetadata.Read(session.ModelMetadata.CustomMetadataMap, differences);
        Assert.Empty(differences);
        return metadata;
    }
}
