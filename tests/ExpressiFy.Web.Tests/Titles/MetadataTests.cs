using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.Tests.Titles;

public sealed class MetadataTests(MetadataTests.HostWithProvider host) : IClassFixture<MetadataTests.HostWithProvider>
{
    private const string Film = "film:tt0111161";

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task What_a_provider_gives_is_in_the_reply_and_pictures_come_through_this_host()
    {
        var content = await browser.JsonAsync($"/api/v1/titles/{Film}/content");
        Assert.Equal($"/artwork/{Film}", content.Text("artwork"));
        Assert.Equal("9.3/10", content.Text("ratings/0/value"));
        Assert.Equal($"/api/v1/titles/{Film}/preview", content.Text("preview"));
        Assert.Equal("Archive", content.Text("credits/0/name"));
    }

    [Fact]
    public async Task What_is_known_is_on_the_next_card_at_once()
    {
        const string Other = "film:tt0068646";
        await browser.JsonAsync($"/api/v1/titles/{Other}/content");
        var title = await browser.JsonAsync($"/api/v1/titles/{Other}");
        Assert.Equal("Archive", title.Text("rating/source"));
        Assert.Equal($"/artwork/{Other}", title.Text("artwork"));
    }

    [Fact]
    public async Task A_film_that_the_provider_does_not_know_is_missing_as_not_found()
    {
        var content = await browser.JsonAsync("/api/v1/titles/film:tt0021749/content");
        Assert.Equal("not-found", content.Text("missing/Archive"));
        Assert.True(content.IsNull("artwork"));
    }

    [Fact]
    public async Task A_preview_redirects_to_its_present_address_and_is_never_cached()
    {
        var reply = await browser.GetAsync($"/api/v1/titles/{Film}/preview");
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        Assert.Equal("https://media.example/preview.mp3", reply.Headers.Location?.AbsoluteUri);
        Assert.True(reply.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_fetched_redirects_to_the_drawing()
    {
        await browser.JsonAsync($"/api/v1/titles/{Film}/content");
        var reply = await browser.GetAsync($"/artwork/{Film}");
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        Assert.StartsWith($"/artwork/{Film}.svg?v=", reply.Headers.Location?.OriginalString);
    }

    public sealed class HostWithProvider : WebHost
    {
        protected override IEnumerable<IMetadataProvider> Providers => [new Archive()];
    }

    /// <summary>A provider that knows all films but the oldest.</summary>
    private sealed class Archive : IMetadataProvider
    {
        private const int FirstYear = 1932;

        public Attribution Attribution => new("Archive", new("https://archive.example/"));

        public bool Has(Medium medium) => medium == Medium.Film;

        public bool IsConfigured => true;

        public Task<ProviderResult<ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation)
        {
            var result = title.Year < FirstYear
                ? ProviderResult<ProviderMetadata>.Missing(MissingReason.NotFound)
                : ProviderResult<ProviderMetadata>.Of(OfEveryFilm());
            return Task.FromResult(result);
        }

        public Task<Uri?> FindPreviewAsync(ProviderMetadata metadata, CancellationToken cancellation) =>
            Task.FromResult<Uri?>(new("https://media.example/preview.mp3"));

        private static ProviderMetadata OfEveryFilm() => new(
            "Archive",
            new("https://archive.example/poster.jpg"),
            "Two men in a prison.",
            [new("Archive", "9.3/10")],
            true,
            new("https://archive.example/1"));
    }
}
