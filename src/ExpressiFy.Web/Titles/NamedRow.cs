using ExpressiFy.Recommendations;

namespace ExpressiFy.Web.Titles;

/// <summary>A row of cards, as TitleRow.razor shows it.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Heading">For people.</param>
/// <param name="Cards">Best first.</param>
public sealed record NamedRow(string Id, string Heading, IReadOnlyList<Card> Cards);
