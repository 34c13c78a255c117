using ExpressiFy.Testing.Architecture;

namespace ExpressiFy.Lab.Tests.Architecture;

/// <summary>The folders of ExpressiFy.Lab know each other in one direction.</summary>
public sealed class OneWayTests
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ExpressiFy.Lab.dll");

    [Fact]
    public void No_two_folders_know_each_other() => OneWay.AssertNoCycles(Assembly, KnownCycles.Arrows);
}
