namespace ExpressiFy.Catalogue;

/// <summary>The data sets that the catalogue's estimated titles are from; none without a built catalogue.</summary>
/// <param name="All">The data sets.</param>
public sealed record CatalogueSources(IReadOnlyList<BuiltSource> All);
