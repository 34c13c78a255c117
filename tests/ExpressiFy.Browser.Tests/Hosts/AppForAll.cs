using ExpressiFy.Browser.Tests.Hosts;

[assembly: AssemblyFixture(typeof(AppForAll))]

namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>
/// One running program with fake providers, which the tests share: each visit has cookies of its own, and so a person
/// of its own. To start one takes seconds of a core.
/// </summary>
public sealed class AppForAll : AppForClass
{
    // All visits come from one address.
    protected override IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Limits__RequestsPerSecond", "100000"),
        ("Limits__Burst", "1000000"),
        ("Limits__LiveCamerasPerAddress", "64"),
    ];
}
