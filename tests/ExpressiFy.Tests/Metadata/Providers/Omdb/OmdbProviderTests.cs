using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbProviderTests
{
    [Fact]
    public async Task A_film_is_found_by_its_imdb_id()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);

        var content = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Equal(new("https://m.media-amazon.com/images/M/abc._V1_SX300.jpg"), content.Artwork);
        Assert.Equal("Two men find friendship behind walls.", content.Plot);
        Assert.Equal([new("IMDb", "9.3/10"), new("Rotten Tomatoes", "89%"), new ProviderRating("Metacritic", "82/100")], content.Ratings);
        Assert.Equal([new Attribution("OMDb", new("https://www.omdbapi.com/"))], content.Attributions);
        Assert.False(content.HasPreview);
        Assert.Equal([$"/?i=tt0111161&plot=short&r=json&apikey={MetadataTestBed.Key}"], bed.Server.Requests);
    }

    [Fact]
    public async Task What_is_not_available_is_absent()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.NothingAvailable);

        var content = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Single(content.Found);
        Assert.Null(content.Artwork);
        Assert.Null(content.Plot);
        Assert.Empty(content.Ratings);
    }

    [Theory]
    [InlineData(200, OmdbReplies.NotFound, MissingReason.NotFound, 1)]
    [InlineData(200, OmdbReplies.WrongId, MissingReason.NotFound, 1)]
    [InlineData(200, """{"Title":"Another","imdbID":"tt7654321","Poster":"https://m.media-amazon.com/x.jpg","Response":"True"}""", MissingReason.NotFound, 1)]
    [InlineData(200, OmdbReplies.NoAnswer, MissingReason.Unreachable, 1)]
    [InlineData(200, OmdbReplies.Html, MissingReason.Unreachable, 1)]
    [InlineData(200, """{"Title":"The Shawshank Redem""", MissingReason.Unreachable, 1)]
    [InlineData(200, """{"Response":"True","imdbID":"tt0111161","Plot":{"not":"a string"}}""", MissingReason.Unreachable, 1)]
    [InlineData(200, "null", MissingReason.Unreachable, 1)]
    [InlineData(200, "", MissingReason.Unreachable, 1)]
    [InlineData(401, OmdbReplies.InvalidKey, MissingReason.KeyRefused, 1)]
    [InlineData(401, OmdbReplies.Html, MissingReason.KeyRefused, 1)]
    [InlineData(401, OmdbReplies.LimitReached, MissingReason.OverQuota, 1)]
    [InlineData(429, "", MissingReason.OverQuota, 1)]
    [InlineData(404, "", MissingReason.Unreachable, 1)]
    [InlineData(500, OmdbReplies.Html, MissingReason.Unreachable, 2)]
    [InlineData(503, "", MissingReason.Unreachable, 2)]
    public async Task Whatever_it_answers_the_reason_is_told_and_only_passing_failures_are_tried_twice(
        int status, string body, MissingReason expected, int requests)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(body, status);

        var content = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Empty(content.Found);
        Assert.Equal(expected, content.Missing["OMDb"]);
        Assert.Equal(requests, bed.Server.Requests.Count);
        Assert.Equal(expected == MissingReason.NotFound ? 1 : 0, (await bed.Database.RawRowsAsync("provider_answers")).Count);
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:BaseAddress", "http://127.0.0.1:1/"));
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_because_it_would_carry_the_key_away()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.Handler = context =>
        {
            context.Response.Redirect($"{bed.Server.Address}elsewhere");
            return Task.CompletedTask;
        };
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task An_endless_reply_is_cut_off()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith($$"""{"Response":"True","imdbID":"tt0111161","Plot":"{{new string('x', 300_000)}}"}""");
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
    }

    [Theory]
    [InlineData(OmdbReplies.InvalidKey, MissingReason.KeyRefused, 16)]
    [InlineData(OmdbReplies.LimitReached, MissingReason.OverQuota, 61)]
    public async Task Once_refused_it_is_not_asked_for_any_film_until_a_pause_is_over(string refusal, MissingReason expected, int pauseMinutes)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(refusal, 401);
        for (var number = 0; number < 5; number++)
            Assert.Equal(expected, (await bed.Reader.ReadAsync(TestTitles.FilmOf($"tt000000{number}"))).Missing["OMDb"]);
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromMinutes(pauseMinutes));
        bed.Server.RespondsWith(OmdbReplies.Found);
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Film)).Found);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith("", 500);
        for (var number = 0; number < 10; number++)
            await bed.Reader.ReadAsync(TestTitles.FilmOf($"tt000000{number}"));
        Assert.Equal(6, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Without_a_key_it_is_never_asked()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:ApiKey", " "));
        var content = await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Equal(MissingReason.NotConfigured, content.Missing["OMDb"]);
        Assert.False(content.Pending);
        Assert.Empty(bed.Server.Requests);
        Assert.Empty(bed.Reader.Sources);
    }
}
