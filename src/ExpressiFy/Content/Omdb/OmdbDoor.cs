using Microsoft.Extensions.Options;

namespace ExpressiFy.Content.Omdb;

/// <summary>
/// The last step before the network: takes one request of the day's allowance and adds the key. Above this handler, in retries, traces
/// and exceptions, the address has no key, and each retry comes through here and is counted.
/// </summary>
internal sealed class OmdbDoor(DailyAllowance allowance, IOptions<OmdbOptions> options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!await allowance.TryTakeAsync(Omdb.Name, options.Value.RequestsPerDay, cancellationToken))
            throw new AllowanceSpentException();
        var address = request.RequestUri!;
        request.RequestUri = new Uri($"{address.AbsoluteUri}&apikey={Uri.EscapeDataString(options.Value.ApiKey!)}");
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = address;
        }
    }
}

/// <summary>Today's requests are used up; nothing was sent.</summary>
internal sealed class AllowanceSpentException() : Exception("Today's requests are used up.");
