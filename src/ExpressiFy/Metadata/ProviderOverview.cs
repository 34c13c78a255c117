using System.Data.Common;
using ExpressiFy.Metadata.Http;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>How the providers are doing, for the page and the API that say so. It knows no key and shows none.</summary>
public sealed class ProviderOverview
{
    private readonly IReadOnlyList<ProviderGate> gates;
    private readonly DailyAllowance allowance;
    private readonly ILogger<ProviderOverview> log;

    internal ProviderOverview(IEnumerable<ProviderGate> gates, DailyAllowance allowance, ILogger<ProviderOverview> log) =>
        (this.gates, this.allowance, this.log) = ([.. gates], allowance, log);

    /// <summary>What the providers that are switched on ask to have said of them, the same for every title.</summary>
    public IReadOnlyList<ProviderTerms> Terms => [.. gates.Select(gate => gate.Terms)];

    /// <summary>Every provider's state on this host, and today's requests of all hosts. Asks no provider.</summary>
    public async Task<IReadOnlyList<ProviderStatus>> ReadAsync(CancellationToken cancellation = default)
    {
        var used = await UsedAsync(cancellation);
        return [.. gates.Select(gate => ProviderStatus.Of(gate, used is null ? null : used.GetValueOrDefault(gate.Terms.Credit.Name)))];
    }

    private async Task<IReadOnlyDictionary<string, int>?> UsedAsync(CancellationToken cancellation)
    {
        try
        {
            return await allowance.UsedTodayAsync(cancellation);
        }
        catch (DbException failure)
        {
            log.LogError(failure, "Today's requests could not be read");
            return null;
        }
    }
}
