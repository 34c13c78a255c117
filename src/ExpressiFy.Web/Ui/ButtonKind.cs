namespace ExpressiFy.Web.Ui;

/// <summary>How a button looks.</summary>
public enum ButtonKind
{
    /// <summary>One of several choices.</summary>
    Plain,

    /// <summary>What the page expects to be pressed.</summary>
    Primary,

    /// <summary>Leads to something that cannot be undone.</summary>
    Danger,

    /// <summary>Does what cannot be undone.</summary>
    PrimaryDanger,
}
