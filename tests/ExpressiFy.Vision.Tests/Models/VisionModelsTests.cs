using System.Security.Cryptography;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Tests.Models;

public sealed class VisionModelsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_models_lie_next_to_the_program() => Assert.Empty(VisionModels.Problems(VisionModels.DefaultFolder));

    [Fact]
    public void A_missing_detector_says_how_to_get_it()
    {
        var message = Assert.Throws<ModelException>(() => VisionModels.Detector(folder.Path)).Message;
        Assert.Contains(VisionModels.DetectorFile, message, StringComparison.Ordinal);
        Assert.Contains("npm ci", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_file_in_the_detector_s_place_is_refused()
    {
        folder.Write(VisionModels.DetectorFile, "other"u8);
        Assert.Contains("sha256", Assert.Throws<ModelException>(() => VisionModels.Detector(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_expression_network_is_the_one_of_the_manifest()
    {
        folder.Write(VisionModels.ExpressionFile, "network"u8);
        Manifest(Convert.ToHexStringLower(SHA256.HashData("network"u8)));
        Assert.EndsWith(VisionModels.ExpressionFile, VisionModels.Expression(folder.Path), StringComparison.Ordinal);

        Manifest(Convert.ToHexStringLower(SHA256.HashData("another"u8)));
        Assert.Contains("sha256", Assert.Throws<ModelException>(() => VisionModels.Expression(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "models.json is missing")]
    [InlineData("{", "not a manifest")]
    [InlineData("{}", "says nothing about expression.onnx")]
    [InlineData("""{"models":[null,{"file":"other.onnx","sha256":"00"}]}""", "says nothing about expression.onnx")]
    public void A_manifest_that_does_not_help_is_named(string? manifest, string told)
    {
        folder.Write(VisionModels.ExpressionFile, "network"u8);
        if (manifest is not null)
            folder.Write("models.json", System.Text.Encoding.UTF8.GetBytes(manifest));
        Assert.Contains(told, Assert.Throws<ModelException>(() => VisionModels.Expression(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_has_two_problems() => Assert.Equal(2, VisionModels.Problems(folder.Path).Count);

    public void Dispose() => folder.Dispose();

    private void Manifest(string sha256) =>
        folder.Write("models.json", System.Text.Encoding.UTF8.GetBytes($$"""{"models":[{"file":"expression.onnx","sha256":"{{sha256}}"}]}"""));
}
