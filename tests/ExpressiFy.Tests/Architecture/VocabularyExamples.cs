#pragma warning disable IDE0130, IDE0161 // Two small namespaces as examples for VocabularyTests.
namespace ExpressiFy.Tests.Architecture.VocabularyExamples.First
{
    internal sealed class MoodWish;

    internal sealed class Twin;
}

namespace ExpressiFy.Tests.Architecture.VocabularyExamples.Second
{
    internal sealed class Twin;
}
