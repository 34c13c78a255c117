using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Providers;

/// <summary>What the page on the providers shows.</summary>
/// <param name="Providers">One item for each provider.</param>
/// <param name="Sources">The data sets that the estimated titles are from; none without a built catalogue.</param>
public sealed record ProvidersModel(IReadOnlyList<ProviderModel> Providers, IReadOnlyList<BuiltSource> Sources);

/// <summary>One provider on the page.</summary>
public sealed record ProviderModel(ProviderStatus Status)
{
    public ProviderTerms Terms => Status.Terms;

    public bool IsOff => Status.State == ProviderState.Off;

    /// <summary>What the provider does now, in a sentence or two.</summary>
    public string Now
    {
        get
        {
            switch (Status.State)
            {
                case ProviderState.Off:
                    return "It is switched off, or lacks what it needs, and is never asked.";
                case ProviderState.DaySpent:
                    return "Today’s requests are used up. It is asked again tomorrow.";
                case ProviderState.Ready:
                    return Status.FailedLast
                        ? $"{Status.FailedWhy.Sentence()} It is asked again when people look at titles."
                        : "It is asked about titles that people look at.";
                default:
                    var end = Status.Until is null ? "" : $" until {Time(Status.Until.Value)}";
                    return $"{Status.Why.Sentence()} It is left alone{end}.";
            }
        }
    }

    /// <summary>The requests left today, e.g. "1,234 of 5,000".</summary>
    public string LeftToday => Status.LeftToday is null
        ? "cannot be told now"
        : string.Create(CultureInfo.InvariantCulture, $"{Status.LeftToday:N0} of {Terms.RequestsPerDay:N0}");

    public string LastAnswer => Status.AnsweredAt is null ? "none yet" : Time(Status.AnsweredAt.Value);

    /// <summary>When the provider last failed; null when it did not.</summary>
    public string? LastFailure => Status.FailedAt is null ? null : Time(Status.FailedAt.Value);

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("d MMMM, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
