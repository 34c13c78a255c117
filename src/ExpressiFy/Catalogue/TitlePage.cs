namespace ExpressiFy.Catalogue;

/// <summary>A stretch of a longer list of titles.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Titles">Those of this page, best match first.</param>
public sealed record TitlePage(int Total, IReadOnlyList<Title> Titles);
