using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;
using Microsoft.AspNetCore.Http;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class TmdbProviderTests
{
    [Fact]
    public async Task A_film_is_found_by_its_imdb_id_in_two_questions()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);

        var content = await bed.Reader.ReadAsync(TestTitles.Film);

        Assert.Equal(new("https://image.tmdb.org/t/p/w500/9cqNxx0GxF0bflZmeSMuL5tnGzr.jpg"), content.Artwork);
        Assert.Equal("Imprisoned for a murder he did not commit.", content.Plot);
        Assert.Equal([new ProviderRating("TMDB", "8.7/10")], content.Ratings);
        Assert.Equal("PLl99DlL6b4", content.Trailer); // The official trailer at YouTube, not the scene before it.
        Assert.Equal([new Attribution("TMDB", new("https://www.themoviedb.org/movie/278"))], content.Attributions);
        Assert.Equal("278", content.Ids["TMDB"]);
        Assert.Equal(
            ["/3/find/tt0111161?external_source=imdb_id&language=en-US", "/3/movie/278?append_to_response=videos&language=en-US"],
            bed.Server.Requests);
        Assert.Equal(2, bed.Server.Authorizations.Count);
        Assert.All(bed.Server.Authorizations, value => Assert.Equal($"Bearer {MetadataTestBed.Key}", value));
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
    public async Task Whatever_it_answers_the_reason_is_told_and_only_passing_failures_are_tried_twice(
        int status, string body, MissingReason expected, int requests)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsWith(body, status);
        Assert.Equal(expected, (await bed.Reader.ReadAsync(TestTitles.Film)).Missing["TMDB"]);
        Assert.Equal(requests, bed.Server.Requests.Count);
        Assert.Equal(expected == MissingReason.NotFound ? 1 : 0, (await bed.Database.RawRowsAsync("provider_answers")).Count);
    }

    [Fact]
    public async Task Another_films_poster_is_not_shown()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        var content = await bed.Reader.ReadAsync(TestTitles.FilmOf("tt7654321"));
        Assert.Equal(MissingReason.NotFound, content.Missing["TMDB"]);
        Assert.Null(content.Artwork);
    }

    [Theory]
    [InlineData("//elsewhere.example/x.jpg")]
    [InlineData("/../../x.jpg")]
    [InlineData("x.jpg")]
    [InlineData("")]
    public async Task A_poster_path_that_is_none_leads_nowhere(string path)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(("/3/find", TmdbReplies.Find), ("/3/movie/278", TmdbReplies.Film.Replace("/9cqNxx0GxF0bflZmeSMuL5tnGzr.jpg", path, StringComparison.Ordinal)));
        var content = await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Single(content.Found);
        Assert.Null(content.Artwork);
    }

    [Theory]
    [InlineData(null, 6)]
    [InlineData("30", 31)]
    [InlineData("86400", 601)]
    public async Task After_too_many_requests_it_rests_as_long_as_it_says_but_not_for_ever(string? retryAfter, int seconds)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.Handler = context =>
        {
            context.Response.StatusCode = 429;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            return context.Response.WriteAsync(TmdbReplies.TooMany);
        };
        await bed.Reader.ReadAsync(TestTitles.Film);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000001"));
        Assert.Single(bed.Server.Requests);

        bed.Server.RespondsByPath(TmdbReplies.All);
        bed.Clock.Advance(TimeSpan.FromSeconds(seconds - 2));
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000002"));
        Assert.Single(bed.Server.Requests);
        bed.Clock.Advance(TimeSpan.FromSeconds(2));
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000003"));
        Assert.Equal(3, bed.Server.Requests.Count);
    }

    [Fact]
    public async Task The_token_is_in_no_log_no_row_and_no_status()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Reader.ReadAsync(TestTitles.Film);
        bed.Server.RespondsWith("", 500);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000001"));
        bed.Server.RespondsWith(TmdbReplies.InvalidKey, 401);
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000002"));

        Assert.DoesNotContain(bed.Log.Lines, line => line.Contains(MetadataTestBed.Key, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await bed.Database.RawRowsAsync("provider_answers"), row => row.Contains(MetadataTestBed.Key, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(MetadataTestBed.Key, System.Text.Json.JsonSerializer.Serialize(await bed.Overview.ReadAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_answers_are_deleted_long_before_the_six_months_that_its_terms_permit()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Reader.ReadAsync(TestTitles.Film);
        Assert.Single(await bed.Database.RawRowsAsync("provider_answers"));

        bed.Clock.Advance(TimeSpan.FromDays(31));
        bed.Server.RespondsByPath(("/3/find", TmdbReplies.FindNothing));
        await bed.Reader.ReadAsync(TestTitles.FilmOf("tt0000001"));
        Assert.Contains("film:tt0000001", Assert.Single(await bed.Database.RawRowsAsync("provider_answers")), StringComparison.Ordinal);
    }
}
