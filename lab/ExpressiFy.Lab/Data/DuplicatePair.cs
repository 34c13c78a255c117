namespace ExpressiFy.Lab.Data;

/// <summary>Two faces of a list that show the same photograph.</summary>
/// <param name="First">Index of one.</param>
/// <param name="Second">Index of the other, larger.</param>
/// <param name="Distance">Number of differing bits of their hashes.</param>
/// <param name="Kind">How they differ.</param>
public sealed record DuplicatePair(int First, int Second, int Distance, DuplicateKind Kind);
