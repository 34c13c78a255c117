namespace ExpressiFy.Metadata.Results;

/// <summary>Whom to name for what is shown, and where the name leads.</summary>
/// <param name="Name">The service's own name.</param>
/// <param name="Link">Its page of the title, or its front page.</param>
public sealed record Attribution(string Name, Uri Link);
