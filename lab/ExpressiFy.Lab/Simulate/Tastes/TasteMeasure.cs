namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>What was measured of one list.</summary>
/// <param name="Taste">The person's taste.</param>
/// <param name="Cell">The request.</param>
/// <param name="Said">What the person had said.</param>
/// <param name="Seed">Which person of that taste.</param>
/// <param name="Share">The share of the list's titles that are in the taste, 0…1.</param>
/// <param name="Fit">The mean of <see cref="MoodYardstick.Fit"/>, 0…1.</param>
internal sealed record TasteMeasure(
    TastePredicate Taste, MoodCell Cell, Said Said, int Seed, double Share, double Fit);
