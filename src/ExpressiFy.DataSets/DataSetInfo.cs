namespace ExpressiFy.DataSets;

/// <summary>A kind of data set that a catalogue can be built of.</summary>
/// <param name="Id">What it is called on the command line.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">The page that its files and its terms are on.</param>
/// <param name="Terms">Its terms in one sentence, with the credit that they demand.</param>
public sealed record DataSetInfo(string Id, string Name, string Address, string Terms);
