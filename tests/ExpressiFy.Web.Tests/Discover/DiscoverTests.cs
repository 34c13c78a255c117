using System.Net;

namespace ExpressiFy.Web.Tests.Discover;

public sealed class DiscoverTests(HostWithTmdb host) : IClassFixture<HostWithTmdb>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Films_beyond_the_catalogue_come_from_the_genres_of_the_mood()
    {
        var reply = await browser.JsonAsync("/api/v1/discoveries?expression=sad&aim=lift");
        Assert.Equal(900001, reply.Number("films/0/tmdbId"));
        Assert.Equal(3, reply.Items("genres").Count);
        Assert.Equal(2, reply.Number("nextPage"));
    }

    [Fact]
    public async Task Their_pictures_come_through_this_host_or_are_drawn()
    {
        var reply = await browser.JsonAsync("/api/v1/discoveries?expression=sad&aim=lift");
        var poster = await browser.GetAsync(reply.Text("films/0/artwork"));
        Assert.Equal("image/jpeg", poster.Content.Headers.ContentType?.MediaType);
        var drawn = await browser.GetAsync(reply.Text("films/1/artwork"));
        Assert.Equal("image/svg+xml", drawn.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/artwork/discovered/1?expression=sad&aim=lift")]
    [InlineData("/artwork/discovered/900001x")]
    public async Task A_picture_that_no_page_shows_cannot_be_fetched(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).StatusCode);

    [Theory]
    [InlineData("genre=Cooking", "genre")]
    [InlineData("page=0", "page")]
    [InlineData("page=21", "page")]
    [InlineData("fromYear=soon", "fromYear")]
    [InlineData("expression=glad", "expression")]
    public async Task A_wrong_parameter_is_named_and_the_page_shows_everything_instead(string query, string parameter)
    {
        var problem = await browser.ProblemAsync($"/api/v1/discoveries?{query}", HttpStatusCode.BadRequest);
        Assert.Equal([parameter], problem.At("errors").Names());
        var page = await browser.GetAsync($"/discover?{query}");
        Assert.Equal("/discover", page.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("browse")]
    [InlineData("surprise")]
    [InlineData("toward")]
    public async Task An_aim_without_a_mood_counts_as_match(string aim)
    {
        var reply = await browser.GetStringAsync($"/api/v1/discoveries?expression=sad&aim={aim}");
        var match = await browser.GetStringAsync("/api/v1/discoveries?expression=sad&aim=match");
        Assert.Equal(match, reply.Replace($"aim={aim}", "aim=match", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/discover")]
    [InlineData("/discover?expression=&aim=browse&genre=&fromYear=&toYear=")]
    [InlineData("/discover?expression=angry&aim=calm")]
    [InlineData("/discover?genre=science+fiction&fromYear=1990&toYear=1999")]
    public async Task The_page_shows_them_and_says_that_genre_alone_chose_them(string path)
    {
        var html = await browser.GetStringAsync(path);
        Assert.Contains("The Unknown Film", html);
        Assert.Contains("Le Film inconnu", html);
        Assert.Contains("by genre alone", html);
        Assert.Contains("https://www.themoviedb.org/movie/900001", html);
    }
}
