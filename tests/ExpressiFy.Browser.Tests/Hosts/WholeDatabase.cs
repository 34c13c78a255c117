namespace ExpressiFy.Browser.Tests.Hosts;

/// <summary>
/// Tests that count what the program knows of all people, one after the other, with a program that nobody else visits.
/// </summary>
[CollectionDefinition(Name)]
public sealed class WholeDatabase : ICollectionFixture<AppForClass>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Whole database";
}
