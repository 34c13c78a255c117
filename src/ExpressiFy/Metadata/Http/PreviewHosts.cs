namespace ExpressiFy.Metadata.Http;

/// <summary>The hosts from which a browser may play previews, for the content security policy of pages.</summary>
/// <param name="Names">Host names; one that begins with a dot stands for every host below it.</param>
public sealed record PreviewHosts(IReadOnlyList<string> Names);
