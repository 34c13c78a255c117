using ExpressiFy.Affect;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class DiscoveryTests
{
    private static readonly DiscoveryRequest Any = new(Target: null, Genre: null, FromYear: null, ToYear: null);
    private static readonly MoodTarget LiftFromSad = MoodTarget.Of(Aim.Lift, Expression.Sad.Affect(), Expression.Sad)!;

    [Fact]
    public async Task Films_of_the_catalogue_are_left_out()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);

        var found = (await bed.Discovery.FindAsync(Any)).Found!;

        Assert.Equal([900001, 900002], found.Films.Select(film => film.Id));
        Assert.True(found.HasMore);
        Assert.Equal(
            "/3/discover/movie?include_adult=false&sort_by=vote_average.desc&vote_count.gte=300&vote_average.gte=6.5"
            + "&language=en-US&page=1",
            Assert.Single(bed.Server.Requests));
    }

    [Fact]
    public async Task A_film_has_what_the_list_states_of_it()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);

        var films = (await bed.Discovery.FindAsync(Any)).Found!.Films;

        var complete = films[0];
        Assert.Equal("The Unknown Film", complete.Name);
        Assert.Equal("Le Film inconnu", complete.OriginalName);
        Assert.Equal(2019, complete.Year);
        Assert.Equal("Someone sings.", complete.Plot);
        Assert.Equal(["Comedy", "Music"], complete.Genres);
        Assert.Equal([new ProviderRating("TMDB", "7.8/10")], complete.Ratings);
        Assert.Equal(
            "https://image.tmdb.org/t/p/w342/abcdefghijklmnopqrstuvwxyz1.jpg", complete.Poster?.AbsoluteUri);
        Assert.Equal("https://www.themoviedb.org/movie/900001", complete.Link.AbsoluteUri);

        var incomplete = films[1];
        Assert.Null(incomplete.Year);
        Assert.Null(incomplete.Plot);
        Assert.Null(incomplete.Poster);
        Assert.Empty(incomplete.Ratings);
    }

    [Fact]
    public async Task Genre_years_and_page_are_parameters_of_the_request()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Discovery.FindAsync(new(Target: null, "Western", FromYear: 1950, ToYear: 1969, Page: 2));
        var request = Assert.Single(bed.Server.Requests);
        Assert.Contains(
            "&with_genres=37&primary_release_date.gte=1950-01-01&primary_release_date.lte=1969-12-31&",
            request,
            StringComparison.Ordinal);
        Assert.EndsWith("&page=2", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_includes_three_genres_and_excludes_three()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        var found = (await bed.Discovery.FindAsync(Any with { Target = LiftFromSad })).Found!;
        Assert.Equal(3, found.Genres.Count);
        Assert.Contains("Comedy", found.Genres);
        Assert.Matches(
            "&with_genres=[0-9]+%7C[0-9]+%7C[0-9]+&without_genres=[0-9]+%2C[0-9]+%2C[0-9]+&",
            Assert.Single(bed.Server.Requests));
    }

    [Fact]
    public async Task A_page_is_requested_once_a_day()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Discovery.FindAsync(Any);
        await bed.RestartAsync();
        await bed.Discovery.FindAsync(Any);
        Assert.Single(bed.Server.Requests);
        bed.Clock.Advance(TimeSpan.FromDays(1.1));
        await bed.Discovery.FindAsync(Any);
        Assert.Equal(2, bed.Server.Requests.Count);
    }

    [Theory]
    [InlineData(200, "{}", MissingReason.Unreachable)]
    [InlineData(200, """{"page":1,"results":[{"id":1,"title":7}]}""", MissingReason.Unreachable)]
    [InlineData(401, TmdbReplies.InvalidKey, MissingReason.KeyRefused)]
    [InlineData(429, TmdbReplies.TooMany, MissingReason.OverQuota)]
    [InlineData(500, "", MissingReason.Unreachable)]
    public async Task A_failure_is_a_reason_and_not_an_exception(int status, string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsWith(body, status);
        Assert.Equal(expected, (await bed.Discovery.FindAsync(Any)).MissingReason);
    }

    [Fact]
    public async Task The_longest_request_has_a_key_of_at_most_two_hundred_characters()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Discovery.FindAsync(new(LiftFromSad, Genre: null, FromYear: 1893, ToYear: 2100, Discovery.LastPage));
        var row = Assert.Single(await bed.Database.RawRowsAsync("provider_answers"));
        var keyAndBody = row.Split('|', 2)[1];
        Assert.InRange(keyAndBody.IndexOf("{\"Films\"", StringComparison.Ordinal), 1, 200);
    }
}
