using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbProviderTests
{
    private const string AnotherFilm =
        """{"Title":"Another","imdbID":"tt7654321","Poster":"https://m.media-amazon.com/x.jpg","Response":"True"}""";

    private const string PlotOfAnotherType =
        """{"Response":"True","imdbID":"tt0111161","Plot":{"not":"a string"}}""";

    [Fact]
    public async Task A_film_is_found_by_its_imdb_id()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.Found);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Equal("https://m.media-amazon.com/images/M/abc._V1_SX300.jpg", metadata.Artwork?.AbsoluteUri);
        Assert.Equal("Two men find friendship behind walls.", metadata.Plot);
        ProviderRating[] ratings = [new("IMDb", "9.3/10"), new("Rotten Tomatoes", "89%"), new("Metacritic", "82/100")];
        Assert.Equal(ratings, metadata.Ratings);
        Assert.Equal([new Attribution("OMDb", new("https://www.omdbapi.com/"))], metadata.Attributions);
        Assert.False(metadata.HasPreview);
        Assert.Equal([$"/?i=tt0111161&plot=short&r=json&apikey={MetadataTestBed.Key}"], bed.Server.Requests);
    }

    [Fact]
    public async Task Values_that_are_not_available_are_missing()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(OmdbReplies.NothingAvailable);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Single(metadata.Found);
        Assert.Null(metadata.Artwork);
        Assert.Null(metadata.Plot);
        Assert.Empty(metadata.Ratings);
    }

    [Theory]
    [InlineData(200, OmdbReplies.NotFound, MissingReason.NotFound, 1)]
    [InlineData(200, OmdbReplies.WrongId, MissingReason.NotFound, 1)]
    [InlineData(200, AnotherFilm, MissingReason.NotFound, 1)]
    [InlineData(200, OmdbReplies.NoAnswer, MissingReason.Unreachable, 1)]
    [InlineData(200, OmdbReplies.Html, MissingReason.Unreachable, 1)]
    [InlineData(200, """{"Title":"The Shawshank Redem""", MissingReason.Unreachable, 1)]
    [InlineData(200, PlotOfAnotherType, MissingReason.Unreachable, 1)]
    [InlineData(200, "null", MissingReason.Unreachable, 1)]
    [InlineData(200, "", MissingReason.Unreachable, 1)]
    [InlineData(401, OmdbReplies.InvalidKey, MissingReason.KeyRefused, 1)]
    [InlineData(401, OmdbReplies.Html, MissingReason.KeyRefused, 1)]
    [InlineData(401, OmdbReplies.LimitReached, MissingReason.OverQuota, 1)]
    [InlineData(429, "", MissingReason.OverQuota, 1)]
    [InlineData(404, "", MissingReason.Unreachable, 1)]
    [InlineData(500, OmdbReplies.Html, MissingReason.Unreachable, 2)]
    [InlineData(503, "", MissingReason.Unreachable, 2)]
    public async Task Every_reply_has_its_reason_and_only_a_transient_failure_gets_a_second_attempt(
        int status, string body, MissingReason expected, int attempts)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(body, status);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Empty(metadata.Found);
        Assert.Equal(expected, metadata.Missing["OMDb"]);
        Assert.Equal(attempts, bed.Server.Requests.Count);
        var keptRows = expected == MissingReason.NotFound ? 1 : 0;
        Assert.Equal(keptRows, (await bed.Database.RawRowsAsync("provider_answers")).Count);
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:BaseAddress", "http://127.0.0.1:1/"));
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_because_it_would_carry_the_key_to_another_host()
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
    public async Task A_reply_beyond_the_limit_is_unreachable()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        var plot = new string('x', 300_000);
        bed.Server.RespondsWith($$"""{"Response":"True","imdbID":"tt0111161","Plot":"{{plot}}"}""");
        Assert.Equal(MissingReason.Unreachable, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["OMDb"]);
    }

    [Theory]
    [InlineData(OmdbReplies.InvalidKey, MissingReason.KeyRefused, 15)]
    [InlineData(OmdbReplies.LimitReached, MissingReason.OverQuota, 60)]
    public async Task After_a_refusal_it_is_not_asked_for_any_film_during_the_cooldown(
        string refusal, MissingReason expected, int minutes)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(refusal, 401);
        for (var number = 0; number < 5; number++)
        {
            var metadata = await bed.Reader.ReadAsync(TestTitles.FilmOf($"tt000000{number}"));
            Assert.Equal(expected, metadata.Missing["OMDb"]);
        }

        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromMinutes(minutes));
        bed.Server.RespondsWith(OmdbReplies.Found);
        Assert.Single((await bed.Reader.ReadAsync(TestTitles.Film)).Found);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_gets_six_attempts()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith("", 500);
        for (var number = 0; number < 10; number++)
            await bed.Reader.ReadAsync(TestTitles.FilmOf($"tt000000{number}"));
        Assert.Equal(6, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Without_a_key_no_request_is_sent()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync(("Content:Omdb:ApiKey", " "));
        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Equal(MissingReason.NotConfigured, metadata.Missing["OMDb"]);
        Assert.False(metadata.Pending);
        Assert.Empty(bed.Server.Requests);
        Assert.Empty(bed.Reader.Sources);
    }
}
