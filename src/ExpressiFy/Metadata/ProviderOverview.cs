using System.Data.Common;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>The terms and states of all providers. Keys are not among them.</summary>
public sealed class ProviderOverview
{
    private readonly List<ProviderClient> clients;
    private readonly DailyQuota quota;
    private readonly ILogger<ProviderOverview> log;

    internal ProviderOverview(IEnumerable<ProviderClient> clients, DailyQuota quota, ILogger<ProviderOverview> log)
    {
        this.clients = [.. clients];
        this.quota = quota;
        this.log = log;
    }

    /// <summary>The terms of all providers, in the order of preference.</summary>
    public IReadOnlyList<ProviderTerms> Terms => [.. clients.Select(client => client.Terms)];

    /// <summary>
    /// The state of all providers on this host, and today's requests of all hosts. Sends no requests.
    /// </summary>
    public async Task<IReadOnlyList<ProviderStatus>> ReadAsync(CancellationToken cancellation = default)
    {
        var usedToday = await UsedTodayAsync(cancellation);
        return [.. clients.Select(client => ProviderStatus.Of(client, UsedBy(client, usedToday)))];
    }

    // Null when the database cannot be read.
    private async Task<IReadOnlyDictionary<string, int>?> UsedTodayAsync(CancellationToken cancellation)
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

    private static int? UsedBy(ProviderClient client, IReadOnlyDictionary<string, int>? usedToday) =>
        usedToday?.GetValueOrDefault(client.Terms.Attribution.Name);
}
