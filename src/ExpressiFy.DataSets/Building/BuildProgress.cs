namespace ExpressiFy.DataSets.Building;

/// <summary>How far a build is.</summary>
/// <param name="Step">What is done now, e.g. "reading title.basics.tsv.gz".</param>
/// <param name="Read">Compressed bytes read of all parts that have to be read.</param>
/// <param name="Total">Compressed bytes of them.</param>
public readonly record struct BuildProgress(string Step, long Read, long Total);
