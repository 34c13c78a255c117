namespace ExpressiFy.Cli.Detect;

/// <summary>A file or folder that is not read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Reason">Why, as the end of a sentence.</param>
internal sealed record SkippedPath(string Path, string Reason)
{
    /// <summary>Whether everybody expects it to be left out, so that it does not change the exit code.</summary>
    public bool IsExpected { get; init; }
}
