namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>Tests that measure, or load the machine, and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Alone";
}
