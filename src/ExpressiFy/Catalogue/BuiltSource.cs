namespace ExpressiFy.Catalogue;

/// <summary>A data set that a built catalogue was made of.</summary>
/// <param name="Id">What it is called on the command line, e.g. "imdb".</param>
/// <param name="Name">What people call it, e.g. "IMDb".</param>
/// <param name="Address">The page that its files and terms are on.</param>
/// <param name="Terms">Its terms in one sentence, with the credit that they demand.</param>
/// <param name="Titles">How many titles of the catalogue have something of it.</param>
public sealed record BuiltSource(string Id, string Name, string Address, string Terms, int Titles);
