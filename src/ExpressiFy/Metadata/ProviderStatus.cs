using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Metadata;

/// <summary>The state of one provider on this host.</summary>
public sealed record ProviderStatus
{
    /// <summary>What it adds and its limits.</summary>
    public required ProviderTerms Terms { get; init; }

    public required ProviderState State { get; init; }

    /// <summary>Why it is not called; <see cref="MissingReason.None"/> when it is.</summary>
    public required MissingReason Why { get; init; }

    /// <summary>When it will be called again; null when it is called now or the time is not known.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Requests of all hosts on this day (UTC); null when the database cannot be read.</summary>
    public int? UsedToday { get; init; }

    /// <summary>When this host last got a usable reply.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When a request of this host last failed.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why that request failed; <see cref="MissingReason.None"/> when none has.</summary>
    public required MissingReason FailedWhy { get; init; }

    /// <summary>Requests left for this day; null when the database cannot be read.</summary>
    public int? LeftToday => UsedToday is null ? null : Math.Max(0, Terms.RequestsPerDay - UsedToday.Value);

    /// <summary>Whether the latest request of this host failed.</summary>
    public bool FailedLast => FailedAt is not null && (AnsweredAt is null || AnsweredAt <= FailedAt);

    internal static ProviderStatus Of(ProviderClient client, int? usedToday)
    {
        var (state, reason, until) = StateOf(client, usedToday);
        var lastFailure = client.Health.LastFailure;
        return new()
        {
            Terms = client.Terms,
            State = state,
            Why = reason,
            Until = until,
            UsedToday = usedToday,
            AnsweredAt = client.Health.AnsweredAt,
            FailedAt = lastFailure?.At,
            FailedWhy = lastFailure?.Reason ?? MissingReason.None,
        };
    }

    private static (ProviderState State, MissingReason Reason, DateTimeOffset? Until) StateOf(
        ProviderClient client, int? usedToday)
    {
        if (!client.Terms.IsOn)
            return (ProviderState.Off, MissingReason.NotConfigured, null);
        var cooldown = client.CurrentCooldown;
        if (cooldown is not null)
            return (ProviderState.Resting, cooldown.Reason, cooldown.Until);
        var breakerEnd = client.Health.BreakerOpenUntil;
        if (breakerEnd is not null)
            return (ProviderState.Failing, MissingReason.Unreachable, breakerEnd);
        return usedToday >= client.Terms.RequestsPerDay
            ? (ProviderState.DaySpent, MissingReason.OverQuota, null)
            : (ProviderState.Ready, MissingReason.None, null);
    }
}
