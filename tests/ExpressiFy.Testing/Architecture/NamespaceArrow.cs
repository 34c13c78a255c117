namespace ExpressiFy.Testing.Architecture;

/// <summary>One namespace of an assembly uses a type of another one.</summary>
/// <param name="From">The namespace that uses.</param>
/// <param name="To">The namespace that is used.</param>
public readonly record struct NamespaceArrow(string From, string To)
{
    /// <summary>E.g. "A.B -> A.C".</summary>
    public override string ToString() => $"{From} -> {To}";
}
