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
    public void A_cycle_fails_with_an_example()
    {
        const string example = "Caller uses ExpressiFy.Tests.Architecture.Circle.Second.Callee";
        var failure = Assert.ThrowsAny<XunitException>(() => OneWay.AssertNoCycles(ThisAssembly));
        Assert.Contains(example, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_arrow_against_the_order_fails()
    {
        var order = NamespaceGraph.Read(ThisAssembly).Namespaces.Where(name => name != Second).Prepend(Second).ToList();
        var failure = Assert.ThrowsAny<XunitException>(() => OneWay.AssertOrder(ThisAssembly, order));
        Assert.Contains($"{Second} -> {First}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_that_the_order_lacks_fails() =>
        Assert.ThrowsAny<XunitException>(() => OneWay.AssertOrder(ThisAssembly, [First]));
}
