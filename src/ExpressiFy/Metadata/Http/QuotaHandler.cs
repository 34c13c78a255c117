namespace ExpressiFy.Metadata.Http;

/// <summary>
/// The last handler before the network. Each attempt takes one request of the day's quota and gets the key. The key is
/// removed again when the attempt ends, so that retries, traces and exceptions above this handler do not contain it.
/// </summary>
/// <param name="terms">The provider's terms, with its quota.</param>
/// <param name="quota">Counts the requests of all hosts.</param>
/// <param name="sign">Adds the key and returns an action that removes it; null where no key is needed.</param>
internal sealed class QuotaHandler(
    ProviderTerms terms,
    DailyQuota quota,
    Func<HttpRequestMessage, Action>? sign) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!await quota.TryTakeAsync(terms.Attribution.Name, terms.RequestsPerDay, cancellationToken))
            throw new QuotaExceededException();
        var removeKey = sign?.Invoke(request);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            removeKey?.Invoke();
        }
    }
}
