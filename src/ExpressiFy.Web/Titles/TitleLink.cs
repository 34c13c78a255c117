namespace ExpressiFy.Web.Titles;

/// <summary>A page about a title at another site.</summary>
/// <param name="Name">Its name in JSON, e.g. "whereToWatch".</param>
/// <param name="Label">Its name for people, e.g. "Where to watch".</param>
/// <param name="Address">An absolute address.</param>
public sealed record TitleLink(string Name, string Label, string Address);
