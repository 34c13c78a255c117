using ExpressiFy.Metadata.Http;
using ExpressiFy.Storage;
using ExpressiFy.Tests.Metadata.Fakes;
using ExpressiFy.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Tests.Metadata.Http;

public sealed class DailyQuotaTests
{
    [Fact]
    public async Task Thirty_simultaneous_requests_take_exactly_a_quota_of_ten()
    {
        await using var database = await TemporaryDatabase.MigratedAsync();
        var databases = database.Services.GetRequiredService<IDbContextFactory<ExpressiFyDb>>();
        var quota = new DailyQuota(databases, new TestClock());
        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ =>
            Task.Run(() => quota.TryTakeAsync("Service", perDay: 10, CancellationToken.None))));
        Assert.Equal(10, taken.Count(isTaken => isTaken));
        Assert.Equal(10, (await quota.UsedTodayAsync(CancellationToken.None))["Service"]);
    }
}
