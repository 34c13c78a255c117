using ExpressiFy.Testing.Architecture;
using Xunit.Sdk;

namespace ExpressiFy.Tests.Architecture;

/// <summary>The check that guards the one-way order of folders sees what it has to see.</summary>
public sealed class NamespaceGraphTests
{
    private const string First = "ExpressiFy.Tests.Architecture.Circle.First";
    private const string Second = "ExpressiFy.Tests.Architecture.Circle.Second";

    private static readonly string ThisAssembly = typeof(NamespaceGraphTests).Assembly.Location;

    [Fact]
    public void A_cycle_that_stands_in_method_bodies_alone_is_found()
    {
        var cyclic = NamespaceGraph.Read(ThisAssembly).CyclicArrows();
        Assert.Contains(new NamespaceArrow(First, Second), cyclic);
        Assert.Contains(new NamespaceArrow(Second, First), cyclic);
    }

    [Fact]
    public void A_cycle_that_is_not_listed_fails_with_an_example() => Assert.Contains(
        "Caller uses ExpressiFy.Tests.Architecture.Circle.Second.Callee",
        Assert.ThrowsAny<XunitException>(() => OneWay.AssertNoCycles(ThisAssembly, [])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_listed_arrow_that_is_on_no_cycle_fails()
    {
        const string undone = "ExpressiFy.Tests.First -> ExpressiFy.Tests.Second";
        string[] known = [.. NamespaceGraph.Read(ThisAssembly).CyclicArrows().Select(arrow => arrow.ToString()), undone];
        var failure = Assert.ThrowsAny<XunitException>(() => OneWay.AssertNoCycles(ThisAssembly, known));
        Assert.Contains(undone, failure.Message, StringComparison.Ordinal);
    }
}
