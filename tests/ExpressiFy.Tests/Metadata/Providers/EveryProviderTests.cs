using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Http;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;
using Microsoft.AspNetCore.Http;

namespace ExpressiFy.Tests.Metadata.Providers;

/// <summary>What holds for each provider: failures are a reason, nothing unusable is kept, limits are kept.</summary>
public sealed class EveryProviderTests
{
    private const string ErrorPage = "<!DOCTYPE html><html><body>We'll be right back.</body></html>";

    // "Not found" in the form of every provider.
    private const string NotFoundAnywhere =
        """{"Response":"False","Error":"Movie not found!","movie_results":[],"data":[],"results":[],"recordings":[]}""";

    private static readonly string[] Names = ["OMDb", "TMDB", "Deezer", "iTunes", "MusicBrainz"];

    private static readonly (int Status, string Body)[] UnusableReplies =
    [
        (200, ""),
        (200, ErrorPage),
        (200, """{"Response":"Tr"""),
        (200, "[]"),
        (200, """{"Response":7,"movie_results":7,"data":7,"results":7,"recordings":7}"""),
        (200, "\u0000\u0001\u0002"),
        (204, ""),
        (302, ""),
        (418, "{}"),
        (500, "{}"),
        (502, "<html>Bad gateway</html>"),
    ];

    public static TheoryData<string> Providers => [.. Names];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_unusable_reply_is_unreachable_and_not_kept(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        for (var number = 0; number < UnusableReplies.Length; number++)
        {
            var (status, body) = UnusableReplies[number];
            bed.Server.Handler = context => RespondAsync(context, status, body);
            var title = TestTitles.Numbered(MetadataTestBed.TitleFor(provider), number);

            var metadata = await bed.Reader.ReadAsync(title);

            Assert.Empty(metadata.Found);
            Assert.Equal(MissingReason.Unreachable, metadata.Missing[provider]);
            Assert.Empty(await bed.Database.RawRowsAsync("provider_answers"));
            // The circuit breaker must not be open at the next reply.
            bed.Clock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_service_that_does_not_reply_is_given_up_after_the_request_timeout(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        bed.Server.NeverResponds();
        await AssertGivenUpAsync(bed, provider);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_service_that_stops_within_its_reply_is_given_up_after_the_request_timeout(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        bed.Server.StopsAfter("""{"data":[{"id":""");
        await AssertGivenUpAsync(bed, provider);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_endless_reply_is_unreachable_after_one_attempt(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        bed.Server.Handler = SendWithoutEndAsync;
        var metadata = await bed.Reader.ReadAsync(MetadataTestBed.TitleFor(provider));
        Assert.Equal(MissingReason.Unreachable, metadata.Missing[provider]);
        Assert.Single(bed.Server.Requests);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Two_hosts_share_the_daily_quota(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider, (RequestsPerDaySetting(provider), "3"));
        await using var otherHost = bed.AnotherHost();
        var title = MetadataTestBed.TitleFor(provider);
        bed.Server.RespondsWith("{}");
        for (var number = 0; number < 4; number++)
        {
            bed.Clock.Advance(TimeSpan.FromMinutes(2));
            var reader = number % 2 == 0 ? bed.Reader : otherHost.Reader;
            await reader.ReadAsync(TestTitles.Numbered(title, number));
        }

        Assert.Equal(3, bed.Server.Requests.Count);
        var spent = await bed.StatusAsync(provider);
        Assert.Equal((ProviderState.DaySpent, 3, 0), (spent.State, spent.UsedToday, spent.LeftToday));

        // From noon into the next day.
        bed.Clock.Advance(TimeSpan.FromHours(12));
        await bed.Reader.ReadAsync(TestTitles.Numbered(title, 9));
        Assert.Equal(4, bed.Server.Requests.Count);
        var nextDay = await bed.StatusAsync(provider);
        Assert.Equal((ProviderState.Ready, 1, 2), (nextDay.State, nextDay.UsedToday, nextDay.LeftToday));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Six_unusable_replies_open_the_circuit_breaker_for_half_a_minute(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        var title = MetadataTestBed.TitleFor(provider);
        bed.Server.RespondsWith("<html></html>");
        for (var number = 0; number < 9; number++)
        {
            await bed.Reader.ReadAsync(TestTitles.Numbered(title, number));
            bed.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(6, bed.Server.Requests.Count);
        var failing = await bed.StatusAsync(provider);
        Assert.Equal((ProviderState.Failing, MissingReason.Unreachable), (failing.State, failing.Why));

        // Half-open, the breaker lets one request through; it fails.
        bed.Clock.Advance(TimeSpan.FromSeconds(31));
        await bed.Reader.ReadAsync(TestTitles.Numbered(title, 10));
        await bed.Reader.ReadAsync(TestTitles.Numbered(title, 11));
        Assert.Equal(7, bed.Server.Requests.Count);
        Assert.Equal(ProviderState.Failing, (await bed.StatusAsync(provider)).State);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_failing_service_opens_the_circuit_breaker_and_a_usable_reply_closes_it(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        var title = MetadataTestBed.TitleFor(provider);
        bed.Server.RespondsWith("", 500);
        for (var number = 0; number < 12; number++)
        {
            await bed.Reader.ReadAsync(TestTitles.Numbered(title, number));
            bed.Clock.Advance(TimeSpan.FromSeconds(1.2));
        }

        Assert.Equal(6, bed.Server.Requests.Count);
        var failing = await bed.StatusAsync(provider);
        Assert.Equal(ProviderState.Failing, failing.State);
        Assert.NotNull(failing.Until);
        Assert.NotNull(failing.FailedAt);

        bed.Clock.Advance(TimeSpan.FromSeconds(61));
        bed.Server.RespondsWith(NotFoundAnywhere);
        await bed.Reader.ReadAsync(TestTitles.Numbered(title, 20));
        Assert.Equal(7, bed.Server.Requests.Count);
        Assert.Equal(ProviderState.Ready, (await bed.StatusAsync(provider)).State);
    }

    private static async Task AssertGivenUpAsync(MetadataTestBed bed, string provider)
    {
        var start = bed.Clock.GetUtcNow();
        var metadata = await bed.EndByTimeoutsAsync(() => bed.Reader.ReadAsync(MetadataTestBed.TitleFor(provider)));
        Assert.Equal(MissingReason.Unreachable, metadata.Missing[provider]);
        Assert.InRange(bed.Clock.GetUtcNow() - start, TimeSpan.Zero, OutgoingHttp.RequestTimeout);
    }

    private static Task RespondAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status302Found)
            context.Response.Headers.Location = "https://elsewhere.example/";
        return status == StatusCodes.Status204NoContent ? Task.CompletedTask : context.Response.WriteAsync(body);
    }

    private static async Task SendWithoutEndAsync(HttpContext context)
    {
        var blank = new byte[64 * 1024];
        Array.Fill(blank, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(blank, context.RequestAborted);
    }

    private static string RequestsPerDaySetting(string provider) => provider switch
    {
        "OMDb" => "Content:Omdb:RequestsPerDay",
        "TMDB" => "Content:Tmdb:RequestsPerDay",
        "iTunes" => "Content:ITunes:RequestsPerDay",
        _ => $"Content:{provider}:RequestsPerDay",
    };
}
