namespace ExpressiFy.Web.Ui;

/// <summary>A link in the header of every page. Features register theirs as singletons.</summary>
/// <param name="Address">A path of this host.</param>
/// <param name="Label">The text of the link.</param>
/// <param name="Order">Links are shown in ascending order.</param>
public sealed record NavigationLink(string Address, string Label, int Order);
