using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class DiscoveryTests
{
    private static readonly DiscoveryRequest Any = new(null, null, null, null);

    [Fact]
    public async Task Films_beyond_the_catalogue_are_found_and_those_in_it_left_out()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);

        var found = (await bed.Discovery.FindAsync(Any)).Found!;

        Assert.Equal([900001, 900002], found.Films.Select(film => film.Id));
        Assert.Equal(
            ("The Unknown Film", "Le Film inconnu", 2019, "Someone sings."),
            (found.Films[0].Name, found.Films[0].OriginalName!, found.Films[0].Year!.Value, found.Films[0].Plot!));
        Assert.Equal(["Comedy", "Music"], found.Films[0].Genres);
        Assert.Equal([new ProviderRating("TMDB", "7.8/10")], found.Films[0].Ratings);
        Assert.Equal("https://image.tmdb.org/t/p/w342/abcdefghijklmnopqrstuvwxyz1.jpg", found.Films[0].Poster?.AbsoluteUri);
        Assert.Equal("https://www.themoviedb.org/movie/900001", found.Films[0].Link.AbsoluteUri);
        Assert.Equal((null, null, null, 0), (found.Films[1].Year, found.Films[1].Plot, found.Films[1].Poster, found.Films[1].Ratings.Count));
        Assert.True(found.HasMore);
        Assert.Equal(
            "/3/discover/movie?include_adult=false&sort_by=vote_average.desc&vote_count.gte=300&vote_average.gte=6.5&language=en-US&page=1",
            Assert.Single(bed.Server.Requests));
    }

    [Fact]
    public async Task Genre_years_and_page_narrow_it_down()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Discovery.FindAsync(new(null, "Western", 1950, 1969, 2));
        var asked = Assert.Single(bed.Server.Requests);
        Assert.Contains("&with_genres=37&primary_release_date.gte=1950-01-01&primary_release_date.lte=1969-12-31&", asked, StringComparison.Ordinal);
        Assert.EndsWith("&page=2", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mood_looks_in_genres_that_lean_toward_it_and_not_in_those_that_lean_away()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        var found = (await bed.Discovery.FindAsync(Any with { Target = Target(Aim.Lift, Expression.Sad) })).Found!;
        Assert.Equal(3, found.Genres.Count);
        Assert.Contains("Comedy", found.Genres);
        Assert.Matches("&with_genres=[0-9]+%7C[0-9]+%7C[0-9]+&without_genres=[0-9]+%2C[0-9]+%2C[0-9]+&", Assert.Single(bed.Server.Requests));
    }

    [Theory]
    [InlineData(Aim.Lift, Expression.Sad, "Comedy", "Horror")]
    [InlineData(Aim.Match, Expression.Happy, "Comedy", "Horror")]
    [InlineData(Aim.Match, Expression.Sad, "Romance", "Horror")]
    [InlineData(Aim.Calm, Expression.Angry, "Family", "Thriller")]
    [InlineData(Aim.Match, Expression.Surprise, "Mystery", "Drama")]
    public void Genres_lean_as_their_films_in_the_catalogue_are_tagged(Aim aim, Expression mood, string toward, string away)
    {
        var leanings = new GenreAffinities(TitleCatalogue.BuiltIn()).ChooseFor(Target(aim, mood));
        Assert.Contains(toward, leanings.Included);
        Assert.Contains(away, leanings.Excluded);
        Assert.Empty(leanings.Included.Intersect(leanings.Excluded));
    }

    [Fact]
    public void No_aim_that_answers_a_mood_leads_to_horror()
    {
        var leanings = new GenreAffinities(TitleCatalogue.BuiltIn());
        foreach (var mood in ExpressionLabels.All)
        {
            foreach (var aim in new[] { Aim.Match, Aim.Lift, Aim.Calm })
                Assert.DoesNotContain("Horror", leanings.ChooseFor(Target(aim, mood)).Included);
        }
    }

    [Fact]
    public async Task A_page_is_asked_for_once_a_day()
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
    public async Task A_failure_is_a_reason_and_no_exception(int status, string body, MissingReason expected)
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsWith(body, status);
        Assert.Equal(expected, (await bed.Discovery.FindAsync(Any)).MissingReason);
    }

    [Fact]
    public async Task The_longest_wish_is_a_subject_that_any_database_can_keep()
    {
        await using var bed = await MetadataTestBed.WithTmdbAsync();
        bed.Server.RespondsByPath(TmdbReplies.All);
        await bed.Discovery.FindAsync(new(Target(Aim.Lift, Expression.Sad), null, 1893, 2100, Discovery.LastPage));
        var subject = Assert.Single(await bed.Database.RawRowsAsync("provider_answers")).Split('|', 2)[1];
        Assert.InRange(subject.IndexOf("{\"Films\"", StringComparison.Ordinal), 1, 200);
    }

    private static MoodTarget Target(Aim aim, Expression mood) => MoodTarget.Of(aim, mood.Affect(), mood)!;
}
