namespace ExpressiFy.Metadata.Results;

/// <summary>The name of a service and a link, shown beside what comes from it.</summary>
/// <param name="Name">The service's own name.</param>
/// <param name="Link">Its page of the title, or its front page.</param>
public sealed record Attribution(string Name, Uri Link);
