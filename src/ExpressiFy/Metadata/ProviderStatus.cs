using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata;

/// <summary>How one provider is doing.</summary>
/// <param name="Terms">What it is for and what it allows.</param>
/// <param name="State">In one word.</param>
/// <param name="Why">Why it rests or fails; <see cref="MissingReason.None"/> else.</param>
/// <param name="Until">Until when it is not asked, where that is known.</param>
/// <param name="UsedToday">Requests of all hosts on this day (UTC); null when the database cannot say.</param>
/// <param name="AnsweredAt">When this host last got a sensible answer.</param>
/// <param name="FailedAt">When this host last got none.</param>
/// <param name="FailedWhy">And why.</param>
public sealed record ProviderStatus(
    ProviderTerms Terms, ProviderState State, MissingReason Why, DateTimeOffset? Until, int? UsedToday,
    DateTimeOffset? AnsweredAt, DateTimeOffset? FailedAt, MissingReason FailedWhy)
{
    /// <summary>Requests left for this day; null when the database cannot say.</summary>
    public int? LeftToday => UsedToday is { } used ? Math.Max(0, Terms.RequestsPerDay - used) : null;

    /// <summary>Whether the last thing this host had from it was no sensible answer.</summary>
    public bool FailedLast => FailedAt is { } failed && !(AnsweredAt > failed);

    internal static ProviderStatus Of(ProviderClient client, int? usedToday)
    {
        var (terms, health) = (client.Terms, client.Health);
        var (state, why, until) = Now();
        return new(terms, state, why, until, usedToday, health.AnsweredAt, health.Failed?.At, health.Failed?.Why ?? MissingReason.None);

        (ProviderState, MissingReason, DateTimeOffset?) Now() => client switch
        {
            { Terms.IsOn: false } => (ProviderState.Off, MissingReason.NotConfigured, null),
            { CurrentCooldown: { Why: MissingReason.Unreachable } failing } => (ProviderState.Failing, failing.Why, failing.Until),
            { CurrentCooldown: { } resting } => (ProviderState.Resting, resting.Why, resting.Until),
            { Health.BreakerOpenUntil: { } broken } => (ProviderState.Failing, MissingReason.Unreachable, broken),
            _ when usedToday >= terms.RequestsPerDay => (ProviderState.DaySpent, MissingReason.OverQuota, null),
            _ => (ProviderState.Ready, MissingReason.None, null),
        };
    }
}

/// <summary>A provider's state.</summary>
public enum ProviderState
{
    /// <summary>Switched off, or without what it needs.</summary>
    Off,

    /// <summary>It is asked.</summary>
    Ready,

    /// <summary>It refused, and is left alone for a while.</summary>
    Resting,

    /// <summary>It does not answer, or not sensibly, and is left alone for a while.</summary>
    Failing,

    /// <summary>Today's requests are used up.</summary>
    DaySpent,
}
