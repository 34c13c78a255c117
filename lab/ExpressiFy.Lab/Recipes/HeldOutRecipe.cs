namespace ExpressiFy.Lab.Recipes;

/// <summary>The held-out faces of a <see cref="Recipe"/>.</summary>
/// <param name="Share">Fraction of Training that is held out, above 0 and below 1.</param>
/// <param name="Seed">
/// Seed of the draw. It is not the recipe's seed, so that recipes can be compared on the same faces.
/// </param>
/// <param name="LeftOut">Which duplicates of held-out and PublicTest faces are excluded from the training set.</param>
public sealed record HeldOutRecipe(double Share, int Seed, DuplicateExclusion LeftOut = DuplicateExclusion.Exact);
