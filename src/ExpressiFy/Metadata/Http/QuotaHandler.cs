namespace ExpressiFy.Metadata.Http;

/// <summary>
/// The last step before the network: each try, also a second one, takes one request of the day's allowance, and the key is added. Above
/// this handler, in retries, traces and exceptions, there is no key.
/// </summary>
/// <param name="client">The service's.</param>
/// <param name="sign">Adds the key and returns what takes it off again; null where no key is needed.</param>
internal sealed class QuotaHandler(ProviderClient client, Func<HttpRequestMessage, Action>? sign) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> AttemptedBefore = new("ExpressiFy.Tried");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The first try has waited for its turn at the gate.
        if (request.Options.TryGetValue(AttemptedBefore, out _) && !client.TryTakeTurn())
            throw new HttpRequestException("There is no room for a second try.");
        request.Options.Set(AttemptedBefore, true);
        if (!await client.TryTakeQuotaAsync(cancellationToken))
            throw new QuotaExceededException();
        var unsign = sign?.Invoke(request);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            unsign?.Invoke();
        }
    }
}

/// <summary>Today's requests are used up; nothing was sent.</summary>
internal sealed class QuotaExceededException() : Exception("Today's requests are used up.");
