using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Providers;

/// <summary>All providers, as JSON.</summary>
public sealed record ProvidersReply(IReadOnlyList<ProviderStatusReply> Providers);

/// <summary>The state of one provider, as JSON.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Link">Its front page.</param>
/// <param name="Gives">What it adds to titles.</param>
/// <param name="State">"off", "ready", "resting", "failing" or "day-spent".</param>
/// <param name="Why">
/// Why it is off, rests or fails: a value of "missing" in a title's content; null for other states.
/// </param>
/// <param name="Until">Until when it gets no requests; null where that is unknown.</param>
/// <param name="RequestsToday">Of all hosts on this day (UTC); null when that cannot be read now.</param>
/// <param name="RequestsPerDay">The limit of all hosts together.</param>
/// <param name="LeftToday">What is left of the limit.</param>
/// <param name="Rate">The limit in any stretch of time, e.g. "40 in 5 s".</param>
/// <param name="LastAnswerAt">When this host last got a usable answer since it started.</param>
/// <param name="LastFailureAt">When this host last got none.</param>
/// <param name="LastFailure">Why it got none: a value as in <paramref name="Why"/>.</param>
/// <param name="Setting">The setting that switches it on or off.</param>
/// <param name="Notice">The sentence that must stand where its content is shown.</param>
public sealed record ProviderStatusReply(
    string Name,
    string Link,
    string Gives,
    string State,
    string? Why,
    DateTimeOffset? Until,
    int? RequestsToday,
    int RequestsPerDay,
    int? LeftToday,
    string Rate,
    DateTimeOffset? LastAnswerAt,
    DateTimeOffset? LastFailureAt,
    string? LastFailure,
    string Setting,
    string? Notice)
{
    public static ProviderStatusReply Of(ProviderStatus status) => new(
        status.Terms.Attribution.Name,
        status.Terms.Attribution.Link.AbsoluteUri,
        status.Terms.Gives,
        status.State.Name(),
        NameOrNull(status.Why),
        status.Until,
        status.UsedToday,
        status.Terms.RequestsPerDay,
        status.LeftToday,
        status.Terms.Rate(),
        status.AnsweredAt,
        status.FailedAt,
        NameOrNull(status.FailedWhy),
        status.Terms.Setting,
        status.Terms.Notice);

    private static string? NameOrNull(MissingReason reason) => reason == MissingReason.None ? null : reason.Name();
}
