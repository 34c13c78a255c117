namespace ExpressiFy.Lab.Tests.Architecture;

/// <summary>Arrows on cycles of ExpressiFy.Lab that are still to be undone. Only ever take lines out.</summary>
internal static class KnownCycles
{
    public static readonly string[] Arrows =
    [
    ];
}
