namespace ExpressiFy.Web.Ui;

/// <summary>A link on every page. Features register theirs as singletons.</summary>
/// <param name="Address">A path of this host.</param>
/// <param name="Label">The text of the link.</param>
/// <param name="Order">Links are shown in ascending order.</param>
/// <param name="Icon">A name of <see cref="Icon"/>, for the main navigation; null for a link of the menu.</param>
public sealed record NavigationLink(string Address, string Label, int Order, string? Icon = null);
