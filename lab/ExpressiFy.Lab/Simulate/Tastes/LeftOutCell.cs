namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>A cell that does not count.</summary>
/// <param name="Taste">The taste.</param>
/// <param name="Cell">Expression and aim.</param>
/// <param name="Titles">How many titles of the taste may come for it.</param>
internal sealed record LeftOutCell(string Taste, string Cell, int Titles);
