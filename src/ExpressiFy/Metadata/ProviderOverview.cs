using System.Data.Common;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>How the providers are doing, for the page and the API that say so. It knows no key and shows none.</summary>
public sealed class ProviderOverview
{
    private readonly IReadOnlyList<ProviderClient> clients;
    private readonly DailyQuota quota;
    private readonly ILogger<ProviderOverview> log;

    internal ProviderOverview(IEnumerable<ProviderClient> clients, DailyQuota quota, ILogger<ProviderOverview> log) =>
        (this.clients, this.quota, this.log) = ([.. clients], quota, log);

    /// <summary>What the providers that are switched on ask to have said of them, the same for every title.</summary>
    public IReadOnlyList<ProviderTerms> Terms => [.. clients.Select(gate => gate.Terms)];

    /// <summary>Every provider's state on this host, and today's requests of all hosts. Asks no provider.</summary>
    public async Task<IReadOnlyList<ProviderStatus>> ReadAsync(CancellationToken cancellation = default)
    {
        var used = await UsedAsync(cancellation);
        return [.. clients.Select(gate => ProviderStatus.Of(gate, used is null ? null : used.GetValueOrDefault(gate.Terms.Attribution.Name)))];
    }

    private async Task<IReadOnlyDictionary<string, int>?> UsedAsync(CancellationToken cancellation)
    {
        try
        {
            return await quota.UsedTodayAsync(cancellation);
        }
        catch (DbException failure)
        {
            log.LogError(failure, "Today's requests could not be read");
            return null;
        }
    }
}
