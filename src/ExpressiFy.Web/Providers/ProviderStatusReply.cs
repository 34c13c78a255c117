using System.Globalization;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Providers;

/// <summary>All providers.</summary>
public sealed record ProvidersReply(IReadOnlyList<ProviderStatusReply> Providers);

/// <summary>How one provider is doing, as JSON.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Link">Its front page.</param>
/// <param name="Gives">What it adds to titles.</param>
/// <param name="State">"off", "ready", "resting", "failing" or "day-spent".</param>
/// <param name="Why">Why it rests or fails, in the words of "missing" in a title's content; null else.</param>
/// <param name="Until">Until when it is not asked, where that is known.</param>
/// <param name="RequestsToday">Of all hosts on this day (UTC); null when that cannot be told now.</param>
/// <param name="RequestsPerDay">The most of all hosts together.</param>
/// <param name="LeftToday">What is left of them.</param>
/// <param name="Rate">The most in any stretch of time, e.g. "40 in 5 s".</param>
/// <param name="LastAnswerAt">When this host last got a sensible answer since it started.</param>
/// <param name="LastFailureAt">When it last got none, and <paramref name="LastFailure"/> why.</param>
/// <param name="LastFailure">In the words of <paramref name="Why"/>.</param>
/// <param name="Setting">What switches it on or off.</param>
/// <param name="Notice">The sentence that must stand where its content is shown.</param>
public sealed record ProviderStatusReply(
    string Name, string Link, string Gives, string State, string? Why, DateTimeOffset? Until,
    int? RequestsToday, int RequestsPerDay, int? LeftToday, string Rate,
    DateTimeOffset? LastAnswerAt, DateTimeOffset? LastFailureAt, string? LastFailure, string Setting, string? Notice)
{
    public static ProviderStatusReply Of(ProviderStatus status) => new(
        status.Terms.Attribution.Name, status.Terms.Attribution.Link.AbsoluteUri, status.Terms.Gives,
        status.State.Name(), status.Why == MissingReason.None ? null : status.Why.Name(), status.Until,
        status.UsedToday, status.Terms.RequestsPerDay, status.LeftToday, status.Terms.Rate(),
        status.AnsweredAt, status.FailedAt, status.FailedWhy == MissingReason.None ? null : status.FailedWhy.Name(),
        status.Terms.Setting, status.Terms.Notice);
}

/// <summary>States and limits as JSON and people read them.</summary>
public static class ProviderStateNames
{
    /// <summary>"off", "ready", "resting", "failing" or "day-spent".</summary>
    public static string Name(this ProviderState state) => state == ProviderState.DaySpent ? "day-spent" : state.ToString().ToLowerInvariant();

    /// <summary>One or two words for people.</summary>
    public static string Label(this ProviderState state) => state switch
    {
        ProviderState.Off => "Off",
        ProviderState.Ready => "Ready",
        ProviderState.Resting => "Resting",
        ProviderState.Failing => "Not answering",
        _ => "Used up for today",
    };

    /// <summary>E.g. "40 in 5 s".</summary>
    public static string Rate(this ProviderTerms terms) =>
        string.Create(CultureInfo.InvariantCulture, $"{terms.Requests} in {terms.Window.TotalSeconds:0.##} s");
}
