using System.Diagnostics;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;
using Microsoft.AspNetCore.Http;

namespace ExpressiFy.Tests.Metadata.Providers;

/// <summary>What holds for each provider, whatever it does: the card stands, the reason is told, nothing wrong is kept.</summary>
public sealed class EveryProviderTests
{
    private static readonly string[] Names = ["OMDb", "TMDB", "Deezer", "iTunes", "MusicBrainz"];

    // "Not found" in every provider's words.
    private const string NobodyKnowsIt =
        """{"Response":"False","Error":"Movie not found!","movie_results":[],"data":[],"results":[],"recordings":[]}""";

    public static TheoryData<string> Providers => [.. Names];

    public static TheoryData<string, int, string> Nonsense()
    {
        var all = new TheoryData<string, int, string>();
        foreach (var name in Names)
        {
            all.Add(name, 200, "");
            all.Add(name, 200, "<!DOCTYPE html><html><body>We'll be right back.</body></html>");
            all.Add(name, 200, """{"Response":"Tr""");
            all.Add(name, 200, "[]");
            all.Add(name, 200, """{"Response":7,"movie_results":7,"data":7,"results":7,"recordings":7}""");
            all.Add(name, 200, "\u0000\u0001\u0002");
            all.Add(name, 204, "");
            all.Add(name, 302, "");
            all.Add(name, 418, "{}");
            all.Add(name, 500, "{}");
            all.Add(name, 502, "<html>Bad gateway</html>");
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Nonsense_is_unreachable_and_kept_nowhere(string provider, int status, string body)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        bed.Server.Answer = context =>
        {
            context.Response.StatusCode = status;
            if (status == 302)
                context.Response.Headers.Location = "https://elsewhere.example/";
            return status == 204 ? Task.CompletedTask : context.Response.WriteAsync(body);
        };
        var content = await bed.Reader.ReadAsync(MetadataTestBed.TitleFor(provider));
        Assert.Empty(content.Found);
        Assert.Equal(MissingReason.Unreachable, content.Missing[provider]);
        Assert.Empty(await bed.Database.RawRowsAsync("provider_answers"));
    }

    [Fact]
    public async Task A_service_that_hangs_before_or_in_its_answer_is_given_up_within_seconds()
    {
        await Task.WhenAll(Names.SelectMany(name => new[] { HangAsync(name, false), HangAsync(name, true) }));

        static async Task HangAsync(string provider, bool inTheMiddle)
        {
            await using var bed = await MetadataTestBed.WithAsync(provider);
            if (inTheMiddle)
                bed.Server.StopsInTheMiddle("""{"data":[{"id":""");
            else
                bed.Server.SaysNothing();
            var watch = Stopwatch.StartNew();
            Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(MetadataTestBed.TitleFor(provider))).Missing[provider]);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_endless_reply_is_cut_off(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        bed.Server.Answer = async context =>
        {
            var much = new byte[64 * 1024];
            Array.Fill(much, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(much, context.RequestAborted);
        };
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(MetadataTestBed.TitleFor(provider)).WaitAsync(TimeSpan.FromSeconds(10))).Missing[provider]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_days_requests_of_two_hosts_are_counted_together(string provider)
    {
        var setting = $"Content:{(provider is "OMDb" ? "Omdb" : provider is "TMDB" ? "Tmdb" : provider is "iTunes" ? "ITunes" : provider)}:RequestsPerDay";
        await using var bed = await MetadataTestBed.WithAsync(provider, (setting, "3"));
        await using var other = bed.AnotherHost();
        bed.Server.Says("{}");
        for (var number = 0; number < 4; number++)
        {
            bed.Clock.Advance(TimeSpan.FromMinutes(2));
            var title = MetadataTestBed.Numbered(MetadataTestBed.TitleFor(provider), number);
            await (number % 2 == 0 ? bed.Reader : other.Reader).ReadAsync(title);
        }

        Assert.Equal(3, bed.Server.Requests.Count);
        var status = await bed.StatusAsync(provider);
        Assert.Equal((ProviderState.DaySpent, 3, 0), (status.State, status.UsedToday, status.LeftToday));

        bed.Clock.Advance(TimeSpan.FromHours(12));
        await bed.Reader.ReadAsync(MetadataTestBed.Numbered(MetadataTestBed.TitleFor(provider), 9));
        Assert.Equal(4, bed.Server.Requests.Count);
        Assert.Equal((ProviderState.Ready, 1, 2), await NowAsync());

        async Task<(ProviderState, int?, int?)> NowAsync()
        {
            var now = await bed.StatusAsync(provider);
            return (now.State, now.UsedToday, now.LeftToday);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Six_answers_without_sense_in_a_row_and_it_is_left_alone_for_half_a_minute(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        bed.Server.Says("<html></html>");
        for (var number = 0; number < 9; number++)
        {
            await bed.Reader.ReadAsync(MetadataTestBed.Numbered(MetadataTestBed.TitleFor(provider), number));
            bed.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(6, bed.Server.Requests.Count);
        var status = await bed.StatusAsync(provider);
        Assert.Equal((ProviderState.Failing, MissingReason.Unreachable), (status.State, status.Why));
        bed.Clock.Advance(TimeSpan.FromSeconds(31));
        await bed.Reader.ReadAsync(MetadataTestBed.Numbered(MetadataTestBed.TitleFor(provider), 10));
        Assert.Equal(7, bed.Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_service_that_keeps_failing_trips_the_breaker_and_is_asked_again_after_it(string provider)
    {
        await using var bed = await MetadataTestBed.WithAsync(provider);
        bed.Server.Says("", 500);
        for (var number = 0; number < 12; number++)
        {
            await bed.Reader.ReadAsync(MetadataTestBed.Numbered(MetadataTestBed.TitleFor(provider), number));
            bed.Clock.Advance(TimeSpan.FromSeconds(1.2));
        }

        Assert.InRange(bed.Server.Requests.Count, 6, 7);
        var status = await bed.StatusAsync(provider);
        Assert.Equal(ProviderState.Failing, status.State);
        Assert.NotNull(status.Until);
        Assert.NotNull(status.FailedAt);

        bed.Clock.Advance(TimeSpan.FromSeconds(61));
        bed.Server.Says(NobodyKnowsIt);
        await bed.Reader.ReadAsync(MetadataTestBed.Numbered(MetadataTestBed.TitleFor(provider), 20));
        Assert.InRange(bed.Server.Requests.Count, 7, 8);
        Assert.Equal(ProviderState.Ready, (await bed.StatusAsync(provider)).State);
    }
}
