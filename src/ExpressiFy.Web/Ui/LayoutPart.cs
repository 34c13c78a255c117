namespace ExpressiFy.Web.Ui;

/// <summary>A component that stands on every page. Features register theirs as singletons.</summary>
/// <param name="Component">The type of a component without required parameters.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LayoutPart(Type Component, LayoutPlace Place);

/// <summary>The places of the layout that features may fill.</summary>
public enum LayoutPlace
{
    /// <summary>At the right of the head, before the menu.</summary>
    Head,

    /// <summary>Above the content of the page: what is wrong for the moment.</summary>
    BeforeContent,

    /// <summary>In the footer, below its text.</summary>
    Footer,

    /// <summary>After everything else in the body: dialogs and notices.</summary>
    EndOfBody,
}
