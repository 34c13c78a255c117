namespace ExpressiFy.Web.Ui;

/// <summary>What the page for errors shows.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">What happened; null for the page's own words for the status.</param>
public sealed record ErrorModel(int Status, string? Text = null);
