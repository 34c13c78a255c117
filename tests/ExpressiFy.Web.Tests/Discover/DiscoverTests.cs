using System.Net;

namespace ExpressiFy.Web.Tests.Discover;

public sealed class DiscoverTests(HostWithTmdb host) : IClassFixture<HostWithTmdb>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Films_beyond_the_catalogue_come_with_pictures_through_this_host()
    {
        var reply = await (await browser.GetAsync("/api/v1/discoveries?expression=sad&aim=lift")).JsonAsync();
        var film = reply.GetProperty("films")[0];
        Assert.Equal(900001, film.GetProperty("tmdbId").GetInt32());
        Assert.Equal(3, reply.GetProperty("genres").GetArrayLength());
        Assert.Equal(2, reply.GetProperty("nextPage").GetInt32());

        var poster = await browser.GetAsync(film.GetProperty("artwork").GetString());
        Assert.Equal("image/jpeg", poster.Content.Headers.ContentType?.MediaType);
        var drawn = await browser.GetAsync(reply.GetProperty("films")[1].GetProperty("artwork").GetString());
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
        (await (await browser.GetAsync($"/api/v1/discoveries?{query}")).ProblemAsync(HttpStatusCode.BadRequest)).GetProperty("errors").GetProperty(parameter);
        Assert.Equal("/discover", (await browser.GetAsync($"/discover?{query}")).Headers.Location?.OriginalString);
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
