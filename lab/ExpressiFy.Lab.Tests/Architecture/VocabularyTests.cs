using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Lab.Tests.Architecture;

/// <summary>The types of the lab have standard names, and each name is used once.</summary>
public sealed class VocabularyTests
{
    private static readonly string[] Assemblies =
    [
        .. new[] { "ExpressiFy.Lab.dll", "ExpressiFy.Vision.dll", "ExpressiFy.Onnx.dll", "ExpressiFy.dll" }
            .Select(file => Path.Combine(AppContext.BaseDirectory, file)),
    ];

    [Fact]
    public void No_type_has_a_replaced_name() => Vocabulary.AssertStandardNames(Assemblies);

    [Fact]
    public void No_name_stands_for_two_types() => Vocabulary.AssertUniqueNames(Assemblies);
}
