using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Omdb;

public sealed class OmdbTests
{
    [Fact]
    public async Task A_film_is_found_by_its_imdb_id()
    {
        await using var bed = await ContentBed.WithOmdbAsync();
        bed.Server.Says(OmdbAnswers.Found);

        var content = await bed.Reader.ReadAsync(ContentBed.Film);

        Assert.Equal(new("https://m.media-amazon.com/images/M/abc._V1_SX300.jpg"), content.Artwork);
        Assert.Equal("Two men find friendship behind walls.", content.Plot);
        Assert.Equal([new("IMDb", "9.3/10"), new("Rotten Tomatoes", "89%"), new Rating("Metacritic", "82/100")], content.Ratings);
        Assert.Equal([new Credit("OMDb", new("https://www.omdbapi.com/"))], content.Credits);
        Assert.False(content.HasPreview);
        Assert.Equal([$"/?i=tt0111161&plot=short&r=json&apikey={ContentBed.Key}"], bed.Server.Requests);
    }

    [Fact]
    public async Task What_is_not_available_is_absent()
    {
        await using var bed = await ContentBed.WithOmdbAsync();
        bed.Server.Says(OmdbAnswers.NothingAvailable);

        var content = await bed.Reader.ReadAsync(ContentBed.Film);

        Assert.Single(content.Found);
        Assert.Null(content.Artwork);
        Assert.Null(content.Plot);
        Assert.Empty(content.Ratings);
    }

    [Theory]
    [InlineData(200, OmdbAnswers.NotFound, Absence.NotFound, 1)]
    [InlineData(200, OmdbAnswers.WrongId, Absence.NotFound, 1)]
    [InlineData(200, """{"Title":"Another","imdbID":"tt7654321","Poster":"https://m.media-amazon.com/x.jpg","Response":"True"}""", Absence.NotFound, 1)]
    [InlineData(200, OmdbAnswers.NoAnswer, Absence.Unreachable, 1)]
    [InlineData(200, OmdbAnswers.Html, Absence.Unreachable, 1)]
    [InlineData(200, """{"Title":"The Shawshank Redem""", Absence.Unreachable, 1)]
    [InlineData(200, """{"Response":"True","imdbID":"tt0111161","Plot":{"not":"a string"}}""", Absence.Unreachable, 1)]
    [InlineData(200, "null", Absence.Unreachable, 1)]
    [InlineData(200, "", Absence.Unreachable, 1)]
    [InlineData(401, OmdbAnswers.InvalidKey, Absence.KeyRefused, 1)]
    [InlineData(401, OmdbAnswers.Html, Absence.KeyRefused, 1)]
    [InlineData(401, OmdbAnswers.LimitReached, Absence.OverQuota, 1)]
    [InlineData(429, "", Absence.OverQuota, 1)]
    [InlineData(404, "", Absence.Unreachable, 1)]
    [InlineData(500, OmdbAnswers.Html, Absence.Unreachable, 2)]
    [InlineData(503, "", Absence.Unreachable, 2)]
    public async Task Whatever_it_answers_the_reason_is_told_and_only_passing_failures_are_tried_twice(
        int status, string body, Absence expected, int requests)
    {
        await using var bed = await ContentBed.WithOmdbAsync();
        bed.Server.Says(body, status);

        var content = await bed.Reader.ReadAsync(ContentBed.Film);

        Assert.Empty(content.Found);
        Assert.Equal(expected, content.Missing["OMDb"]);
        Assert.Equal(requests, bed.Server.Requests.Count);
        Assert.Equal(expected == Absence.NotFound ? 1 : 0, (await bed.Database.RawRowsAsync("provider_answers")).Count);
    }

    [Fact]
    public async Task A_refused_connection_is_unreachable()
    {
        await using var bed = await ContentBed.WithOmdbAsync(("Content:Omdb:BaseAddress", "http://127.0.0.1:1/"));
        Assert.Equal(Absence.Unreachable, (await bed.Reader.ReadAsync(ContentBed.Film)).Missing["OMDb"]);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_because_it_would_carry_the_key_away()
    {
        await using var bed = await ContentBed.WithOmdbAsync();
        bed.Server.Answer = context =>
        {
            context.Response.Redirect($"{bed.Server.Address}elsewhere");
            return Task.CompletedTask;
        };
        Assert.Equal(Absence.Unreachable, (await bed.Reader.ReadAsync(ContentBed.Film)).Missing["OMDb"]);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task An_endless_reply_is_cut_off()
    {
        await using var bed = await ContentBed.WithOmdbAsync();
        bed.Server.Says($$"""{"Response":"True","imdbID":"tt0111161","Plot":"{{new string('x', 300_000)}}"}""");
        Assert.Equal(Absence.Unreachable, (await bed.Reader.ReadAsync(ContentBed.Film)).Missing["OMDb"]);
    }

    [Theory]
    [InlineData(OmdbAnswers.InvalidKey, Absence.KeyRefused, 16)]
    [InlineData(OmdbAnswers.LimitReached, Absence.OverQuota, 61)]
    public async Task Once_refused_it_is_not_asked_for_any_film_until_a_pause_is_over(string refusal, Absence expected, int pauseMinutes)
    {
        await using var bed = await ContentBed.WithOmdbAsync();
        bed.Server.Says(refusal, 401);
        for (var number = 0; number < 5; number++)
            Assert.Equal(expected, (await bed.Reader.ReadAsync(ContentBed.FilmOf($"tt000000{number}"))).Missing["OMDb"]);
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromMinutes(pauseMinutes));
        bed.Server.Says(OmdbAnswers.Found);
        Assert.Single((await bed.Reader.ReadAsync(ContentBed.Film)).Found);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_left_alone()
    {
        await using var bed = await ContentBed.WithOmdbAsync();
        bed.Server.Says("", 500);
        for (var number = 0; number < 10; number++)
            await bed.Reader.ReadAsync(ContentBed.FilmOf($"tt000000{number}"));
        Assert.Equal(6, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Without_a_key_it_is_never_asked()
    {
        await using var bed = await ContentBed.WithOmdbAsync(("Content:Omdb:ApiKey", " "));
        var content = await bed.Reader.ReadAsync(ContentBed.Film);
        Assert.Equal(Absence.NotConfigured, content.Missing["OMDb"]);
        Assert.False(content.Pending);
        Assert.Empty(bed.Server.Requests);
        Assert.Empty(bed.Reader.Sources);
    }
}
