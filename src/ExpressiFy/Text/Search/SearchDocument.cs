namespace ExpressiFy.Text.Search;

/// <summary>What can be found by its words.</summary>
/// <param name="Names">The main name first, then others that it goes by.</param>
/// <param name="More">Further words, e.g. who made it.</param>
internal sealed record SearchDocument(IReadOnlyList<string> Names, IReadOnlyList<string> More);
