using System.Globalization;

namespace ExpressiFy.Catalogue;

/// <summary>How many of a number of films a catalogue has.</summary>
/// <param name="Films">Number of films that were looked for, at least 0.</param>
/// <param name="Known">Number of those that the catalogue has.</param>
public sealed record CoverageShare(int Films, int Known)
{
    /// <summary>The share that is known in whole percent, rounded down; 0 of no films.</summary>
    public int Percent => Films == 0 ? 0 : (int)(100L * Known / Films);

    /// <summary>E.g. "of the 500 films most rated the catalogue knows 98 % (491)".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"of the {Films} films most rated the catalogue knows {Percent} % ({Known})");
}
