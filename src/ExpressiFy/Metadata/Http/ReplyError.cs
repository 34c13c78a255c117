using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata.Http;

/// <summary>An error that a service states in its reply, by a status or an error code.</summary>
/// <param name="Reason">What the error means.</param>
/// <param name="Cooldown">For how long the service is not called at all; zero when the error concerns one title
/// only.</param>
internal sealed record ReplyError(MissingReason Reason, TimeSpan Cooldown)
{
    /// <summary>The service does not have the title.</summary>
    public static ReplyError NotFound { get; } = new(MissingReason.NotFound, TimeSpan.Zero);

    /// <summary>An error that is not about titles, quotas or keys.</summary>
    public static ReplyError Unusable { get; } = new(MissingReason.Unreachable, TimeSpan.Zero);
}
