using ExpressiFy.Testing.Architecture;
using Xunit.Sdk;

namespace ExpressiFy.Tests.Architecture;

/// <summary>The types of the product have standard names, and each name is used once.</summary>
public sealed class VocabularyTests
{
    private static readonly string[] Products =
    [
        "ExpressiFy",
        "ExpressiFy.Onnx",
        "ExpressiFy.Weights",
        "ExpressiFy.Vision",
        "ExpressiFy.Web",
        "ExpressiFy.Cli",
    ];

    private static readonly string ThisAssembly = typeof(VocabularyTests).Assembly.Location;

    [Fact]
    public void No_type_has_a_replaced_name() => Vocabulary.AssertStandardNames(Products.Select(AssemblyOf));

    [Fact]
    public void No_name_stands_for_two_types() => Vocabulary.AssertUniqueNames(Products.Select(AssemblyOf));

    [Fact]
    public void A_replaced_name_is_found()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Vocabulary.AssertStandardNames(ThisAssembly));
        Assert.Contains("VocabularyExamples.First.MoodWish", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_two_types_is_found()
    {
        var failure = Assert.ThrowsAny<XunitException>(() => Vocabulary.AssertUniqueNames([ThisAssembly]));
        Assert.Contains("VocabularyExamples.First.Twin", failure.Message, StringComparison.Ordinal);
        Assert.Contains("VocabularyExamples.Second.Twin", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content", true)]
    [InlineData("WishQuery", true)]
    [InlineData("TmdbQuestions", true)]
    [InlineData("Remembered`1", true)]
    [InlineData("ContentType", false)]
    [InlineData("RestoreCommand", false)]
    [InlineData("Wishbone", false)]
    public void A_name_is_compared_as_a_whole_and_by_its_words(string name, bool replaced) =>
        Assert.Equal(replaced, Vocabulary.IsReplaced(name));

    // The project builds the product's assemblies, but does not copy all of them: "bin/Release/net10.0" is the same for
    // all projects.
    private static string AssemblyOf(string project)
    {
        var projectFolder = Path.Combine(Repository.Root, "tests", "ExpressiFy.Tests");
        var output = Path.GetRelativePath(projectFolder, AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "src", project, output, $"{project}.dll");
    }
}
