using ExpressiFy.Recommendations;

namespace ExpressiFy.Lab.Simulate;

/// <summary>The recommendations for one simulated person on one day.</summary>
/// <param name="Person">Number of the person.</param>
/// <param name="Day">Number of the day.</param>
/// <param name="List">The list that the product offers.</param>
/// <param name="Longer">A longer list, for other selections.</param>
internal sealed record SimulatedOffer(int Person, int Day, IReadOnlyList<Card> List, IReadOnlyList<Card> Longer);
