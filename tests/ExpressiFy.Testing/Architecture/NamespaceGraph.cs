using Mono.Cecil;

namespace ExpressiFy.Testing.Architecture;

/// <summary>
/// Which namespaces of one compiled assembly use which. Every namespace is a node: a folder and a folder inside it are
/// two. Read from the IL by <see cref="TypeUses"/>, method bodies included. Constants of other types are not seen,
/// because the compiler copies them.
/// </summary>
public sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> uses = new(StringComparer.Ordinal);

    private NamespaceGraph()
    {
    }

    /// <summary>All arrows between different namespaces, in ordinal order.</summary>
    public IEnumerable<NamespaceArrow> Arrows =>
        from source in uses
        from target in source.Value.Keys
        select new NamespaceArrow(source.Key, target);

    /// <summary>The namespaces that declare at least one type.</summary>
    public IReadOnlyCollection<string> Namespaces => uses.Keys;

    /// <summary>Reads the assembly at a path. Throws what Mono.Cecil throws for a file that is none.</summary>
    public static NamespaceGraph Read(string assemblyPath)
    {
        using var resolver = Resolver();
        using var module = ModuleDefinition.ReadModule(assemblyPath, new() { AssemblyResolver = resolver });
        var graph = new NamespaceGraph();
        var declared = module.GetTypes().Where(type => NamespaceOf(type).Length > 0).ToList();
        foreach (var type in declared)
            graph.uses.TryAdd(NamespaceOf(type), new(StringComparer.Ordinal));

        foreach (var type in declared)
        {
            foreach (var used in TypeUses.Of(type))
                graph.Add(type, used, module);
        }

        return graph;
    }

    /// <summary>An example of an arrow for the message of a failed test, e.g. "TypeA uses TypeB".</summary>
    public string Example(NamespaceArrow arrow) => uses[arrow.From][arrow.To];

    /// <summary>
    /// The arrows that lie on a cycle: both ends belong to the same strongly connected component. Empty for a graph
    /// that has a one-way order.
    /// </summary>
    public IReadOnlyList<NamespaceArrow> CyclicArrows()
    {
        var reachable = uses.Keys.ToDictionary(name => name, Reachable, StringComparer.Ordinal);
        return [.. Arrows.Where(arrow => reachable[arrow.To].Contains(arrow.From))];
    }

    // Arguments of attributes may be enums of other assemblies. Cecil looks up their size, here in the folders that
    // this process loads assemblies from.
    private static DefaultAssemblyResolver Resolver()
    {
        var resolver = new DefaultAssemblyResolver();
        var loaded = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        foreach (var folder in loaded.Split(Path.PathSeparator).Select(Path.GetDirectoryName).Distinct())
            resolver.AddSearchDirectory(folder);
        return resolver;
    }

    private HashSet<string> Reachable(string start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            foreach (var next in uses[name].Keys)
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return seen;
    }

    private void Add(TypeDefinition type, TypeReference used, ModuleDefinition module)
    {
        // A reference into another assembly has that assembly as its scope.
        var inside = used.Scope == module || used.Scope is ModuleReference;
        var (from, to) = (NamespaceOf(type), NamespaceOf(used));
        if (inside && from != to && uses.ContainsKey(to))
            uses[from].TryAdd(to, $"{type.FullName} uses {used.FullName}");
    }

    // A nested type belongs to the namespace of the type around it.
    private static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace;
    }
}
