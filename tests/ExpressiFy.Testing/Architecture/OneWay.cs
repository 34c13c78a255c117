using Xunit;

namespace ExpressiFy.Testing.Architecture;

/// <summary>Asserts that the namespaces of an assembly know each other in one direction.</summary>
public static class OneWay
{
    /// <summary>Fails for every arrow on a cycle, with an example of two types.</summary>
    public static void AssertNoCycles(string assemblyPath)
    {
        var graph = NamespaceGraph.Read(assemblyPath);
        var cyclic = graph.CyclicArrows().Select(arrow => $"{arrow}: {graph.Example(arrow)}").ToList();
        Assert.True(cyclic.Count == 0, "Namespaces on a cycle:\n" + string.Join('\n', cyclic));
    }

    /// <summary>
    /// Fails for an arrow from an earlier to a later namespace of <paramref name="order"/>, and for a namespace that it
    /// lacks. Generated code is left out: source generators put it into namespaces of their own, such as
    /// System.Text.RegularExpressions.Generated.
    /// </summary>
    /// <param name="assemblyPath">The compiled assembly.</param>
    /// <param name="order">Its namespaces, each followed only by those that may use it.</param>
    public static void AssertOrder(string assemblyPath, IReadOnlyList<string> order)
    {
        var graph = NamespaceGraph.Read(assemblyPath);
        var missing = graph.Namespaces.Where(name => !IsGenerated(name)).Except(order).ToList();
        Assert.True(
            missing.Count == 0,
            "Add these to the order, below what they use and above what uses them:\n" + string.Join('\n', missing));

        var positions = order.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var wrong = graph.Arrows
            .Where(arrow => !IsGenerated(arrow.From) && !IsGenerated(arrow.To))
            .Where(arrow => positions[arrow.To] > positions[arrow.From])
            .Select(arrow => $"{arrow}: {graph.Example(arrow)}")
            .ToList();
        Assert.True(wrong.Count == 0, "Arrows against the order:\n" + string.Join('\n', wrong));
    }

    private static bool IsGenerated(string name) => name.StartsWith("System.", StringComparison.Ordinal);
}
