using Xunit;

namespace ExpressiFy.Testing.Architecture;

/// <summary>Asserts that the namespaces of an assembly know each other in one direction.</summary>
public static class OneWay
{
    /// <summary>
    /// Fails for an arrow on a cycle that <paramref name="known"/> does not list, and for a listed one that is on a cycle no more: the list
    /// may only shrink.
    /// </summary>
    /// <param name="assemblyPath">The compiled assembly.</param>
    /// <param name="known">Arrows on cycles that are still to be undone, as <see cref="NamespaceArrow.ToString"/> writes them.</param>
    public static void AssertNoCycles(string assemblyPath, IReadOnlyCollection<string> known)
    {
        var graph = NamespaceGraph.Read(assemblyPath);
        var cyclic = graph.CyclicArrows();
        var added = cyclic.Where(arrow => !known.Contains(arrow.ToString())).Select(arrow => $"{arrow}: {graph.Example(arrow)}");
        Assert.True(!added.Any(), "Namespaces on a cycle:\n" + string.Join('\n', added));

        var undone = known.Except(cyclic.Select(arrow => arrow.ToString()));
        Assert.True(!undone.Any(), "No longer on a cycle, take these lines out:\n" + string.Join('\n', undone));
    }

    /// <summary>
    /// Fails for an arrow from an earlier to a later namespace of <paramref name="order"/>, and for a namespace that it lacks. Generated code
    /// is left out: source generators put it into namespaces of their own, such as System.Text.RegularExpressions.Generated, which every
    /// namespace that declares a generated regular expression uses.
    /// </summary>
    /// <param name="assemblyPath">The compiled assembly.</param>
    /// <param name="order">Its namespaces, each followed only by those that may use it.</param>
    public static void AssertOrder(string assemblyPath, IReadOnlyList<string> order)
    {
        var graph = NamespaceGraph.Read(assemblyPath);
        Assert.Empty(graph.Namespaces.Where(name => !IsGenerated(name)).Except(order));

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
