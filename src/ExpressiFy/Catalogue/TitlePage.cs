namespace ExpressiFy.Catalogue;

/// <summary>A page of a list of titles.</summary>
/// <param name="Total">Number of titles in the whole list.</param>
/// <param name="Titles">The titles of this page, in the order of the list.</param>
public sealed record TitlePage(int Total, IReadOnlyList<Title> Titles);
