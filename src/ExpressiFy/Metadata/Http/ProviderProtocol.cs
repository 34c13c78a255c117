namespace ExpressiFy.Metadata.Http;

/// <summary>How requests to one provider are made and its replies understood.</summary>
internal sealed record ProviderProtocol
{
    /// <summary>The largest accepted reply, in bytes.</summary>
    public required int LargestReply { get; init; }

    /// <summary>Whether a transient failure is followed by one more attempt.</summary>
    public required bool Retries { get; init; }

    /// <summary>The error that a reply states; null for a reply that states none.</summary>
    public required Func<ProviderReply, ReplyError?> ErrorOf { get; init; }
}
