using System.Security.Cryptography;
using System.Text;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Models;

public sealed class VisionModelsTests : IDisposable
{
    private const string Network = "network";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_models_lie_beside_the_program() => Assert.Empty(VisionModels.Problems(VisionModels.DefaultFolder));

    [Fact]
    public void The_message_for_a_missing_detector_names_the_file_and_the_remedy()
    {
        var exception = Assert.Throws<ModelException>(() => VisionModels.Detector(folder.Path));
        Assert.Contains(VisionModels.DetectorFile, exception.Message);
        Assert.Contains("npm ci", exception.Message);
    }

    [Fact]
    public void Another_file_in_place_of_a_converted_network_is_refused()
    {
        folder.Write(VisionModels.DetectorFile, "other");
        folder.Write(VisionModels.SecondExpressionFile, "other");
        var detector = Assert.Throws<ModelException>(() => VisionModels.Detector(folder.Path));
        var second = Assert.Throws<ModelException>(() => VisionModels.SecondExpression(folder.Path));
        Assert.Contains("sha256", detector.Message);
        Assert.Contains("The second expression network is not the file that is expected", second.Message);
    }

    [Fact]
    public void An_expression_network_with_the_sha256_of_the_manifest_is_accepted()
    {
        folder.Write(VisionModels.ExpressionFile, Network);
        WriteManifest(Sha256(Network));
        Assert.EndsWith(VisionModels.ExpressionFile, VisionModels.Expression(folder.Path));
    }

    [Fact]
    public void An_expression_network_with_another_sha256_is_refused()
    {
        folder.Write(VisionModels.ExpressionFile, Network);
        WriteManifest(Sha256("another"));
        var exception = Assert.Throws<ModelException>(() => VisionModels.Expression(folder.Path));
        Assert.Contains("sha256", exception.Message);
    }

    [Theory]
    [InlineData(null, "models.json is missing")]
    [InlineData("{", "not a manifest")]
    [InlineData("null", "says nothing about expression.onnx")]
    [InlineData("{}", "says nothing about expression.onnx")]
    [InlineData("""{"models":[null,{}]}""", "says nothing about expression.onnx")]
    [InlineData("""{"models":[{"file":"other.onnx","sha256":"00"}]}""", "says nothing about expression.onnx")]
    [InlineData("""{"models":[{"file":"expression.onnx"}]}""", "says nothing about expression.onnx")]
    public void A_manifest_without_the_sha256_is_reported(string? manifest, string message)
    {
        folder.Write(VisionModels.ExpressionFile, Network);
        if (manifest is not null)
            folder.Write("models.json", manifest);
        var exception = Assert.Throws<ModelException>(() => VisionModels.Expression(folder.Path));
        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public void An_empty_folder_lacks_all_four() => Assert.Equal(4, VisionModels.Problems(folder.Path).Count);

    public void Dispose() => folder.Dispose();

    private static string Sha256(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private void WriteManifest(string sha256) =>
        folder.Write("models.json", $$"""{"models":[{"file":"expression.onnx","sha256":"{{sha256}}"}]}""");
}
