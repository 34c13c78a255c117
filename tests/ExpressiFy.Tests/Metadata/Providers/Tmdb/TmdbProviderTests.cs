using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class TmdbProviderTests
{
    private const string PosterPath = "/9cqNxx0GxF0bflZmeSMuL5tnGzr.jpg";

    [Fact]
    public async Task A_film_is_found_by_its_imdb_id_with_two_requests()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Equal($"https://image.tmdb.org/t/p/w500{PosterPath}", metadata.Artwork?.AbsoluteUri);
        Assert.Equal("Imprisoned for a murder he did not commit.", metadata.Plot);
        Assert.Equal([new ProviderRating("TMDB", "8.7/10")], metadata.Ratings);
        Assert.Equal([new Attribution("TMDB", new("https://www.themoviedb.org/movie/278"))], metadata.Attributions);
        Assert.Equal("278", metadata.Ids["TMDB"]);
        Assert.Equal(
            [
                "/3/find/tt0111161?external_source=imdb_id&language=en-US",
                "/3/movie/278?append_to_response=videos&language=en-US",
            ],
            bed.Server.Requests);
        Assert.Equal(2, bed.Server.Authorizations.Count);
        Assert.All(bed.Server.Authorizations, value => Assert.Equal($"Bearer {MetadataTestBed.Key}", value));
    }

    [Fact]
    public async Task The_official_trailer_at_youtube_is_preferred_to_other_videos()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        Assert.Equal("PLl99DlL6b4", (await bed.Reader.ReadAsync(TestTitles.Film)).Trailer);
    }

    [Theory]
    [InlineData(200, TmdbReplies.FindNothing, MissingReason.NotFound, 1)]
    [InlineData(404, TmdbReplies.NothingThere, MissingReason.NotFound, 1)]
    [InlineData(404, "<html></html>", MissingReason.Unreachable, 1)]
    [InlineData(401, TmdbReplies.InvalidKey, MissingReason.KeyRefused, 1)]
    [InlineData(401, TmdbReplies.NotVerified, MissingReason.KeyRefused, 1)]
    [InlineData(429, TmdbReplies.TooMany, MissingReason.OverQuota, 1)]
    [InlineData(200, "{}", MissingReason.Unreachable, 1)]
    [InlineData(200, "null", MissingReason.Unreachable, 1)]
    [InlineData(200, """{"movie_results":[{"id":"two hundred"}]}""", MissingReason.Unreachable, 1)]
    [InlineData(200, """{"movie_results":[{"id":27""", MissingReason.Unreachable, 1)]
    [InlineData(503, "", MissingReason.Unreachable, 2)]
    public async Task Every_reply_has_its_reason_and_only_a_transient_failure_gets_a_second_attempt(
        int status, string body, MissingReason expected, int attempts)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsWith(body, status);

        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Equal(expected, metadata.Missing["TMDB"]);
        Assert.Equal(attempts, bed.Server.Requests.Count);
        var keptRows = expected == MissingReason.NotFound ? 1 : 0;
        Assert.Equal(keptRows, (await bed.Database.RawRowsAsync("provider_answers")).Count);
    }

    [Fact]
    public async Task The_poster_of_another_film_is_not_used()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        var metadata = await bed.Reader.ReadAsync(TestTitles.FilmOf("tt7654321"));
        Assert.Equal(MissingReason.NotFound, metadata.Missing["TMDB"]);
        Assert.Null(metadata.Artwork);
    }

    [Theory]
    [InlineData("//elsewhere.example/x.jpg")]
    [InlineData("/../../x.jpg")]
    [InlineData("x.jpg")]
    [InlineData("")]
    public async Task A_poster_path_of_another_form_is_not_used(string path)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(
            ("/3/find", TmdbReplies.Find),
            ("/3/movie/278", TmdbReplies.Film.Replace(PosterPath, path, StringComparison.Ordinal)));
        var metadata = await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Single(metadata.Found);
        Assert.Null(metadata.Artwork);
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData("30", 30)]
    [InlineData("86400", 600)]
    public async Task The_cooldown_is_that_of_retry_after_but_at_most_ten_minutes(string? retryAfter, int seconds)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.Handler = context =>
        {
            context.Response.StatusCode = 429;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            return FakeServer.WriteAsync(context, TmdbReplies.TooMany);
        };
        await bed.Reader.ReadAsync(TestTitles.Film);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000001"));
        Assert.Single(bed.Server.Requests);

        bed.Server.RespondsByPath(TmdbReplies.All);
        bed.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000002"));
        Assert.Single(bed.Server.Requests);
        bed.Clock.Advance(TimeSpan.FromSeconds(1));
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000003"));
        Assert.Equal(3, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task Its_results_are_deleted_long_before_the_six_months_that_its_terms_permit()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Single(await bed.Database.RawRowsAsync("provider_answers"));

        bed.Clock.Advance(TimeSpan.FromDays(31));
        bed.Server.RespondsByPath(("/3/find", TmdbReplies.FindNothing));
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000001"));
        var row = Assert.Single(await bed.Database.RawRowsAsync("provider_answers"));
        Assert.Contains("film:tt0000001", row, StringComparison.Ordinal);
    }
}
