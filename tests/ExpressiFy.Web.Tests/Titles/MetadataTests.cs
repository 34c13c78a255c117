using System.Net;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Results;

namespace ExpressiFy.Web.Tests.Titles;

public sealed class MetadataTests(MetadataTests.HostWithProvider host) : IClassFixture<MetadataTests.HostWithProvider>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task What_a_provider_says_is_handed_on_and_pictures_go_through_us()
    {
        var content = await (await browser.GetAsync("/api/v1/titles/film:tt0111161/content")).JsonAsync();
        Assert.Equal("/artwork/film:tt0111161", content.GetProperty("artwork").GetString());
        Assert.Equal("9.3/10", content.GetProperty("ratings")[0].GetProperty("value").GetString());
        Assert.Equal("/api/v1/titles/film:tt0111161/preview", content.GetProperty("preview").GetString());
        Assert.Equal("Archive", content.GetProperty("credits")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_is_known_stands_on_the_next_card_at_once()
    {
        await browser.GetAsync("/api/v1/titles/film:tt0068646/content");
        var title = await (await browser.GetAsync("/api/v1/titles/film:tt0068646")).JsonAsync();
        Assert.Equal("Archive", title.GetProperty("rating").GetProperty("source").GetString());
        Assert.Equal("/artwork/film:tt0068646", title.GetProperty("artwork").GetString());
    }

    [Fact]
    public async Task A_film_that_the_provider_does_not_know_says_so()
    {
        var content = await (await browser.GetAsync("/api/v1/titles/film:tt0021749/content")).JsonAsync();
        Assert.Equal("not-found", content.GetProperty("missing").GetProperty("Archive").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, content.GetProperty("artwork").ValueKind);
    }

    [Fact]
    public async Task A_preview_leads_to_its_present_address_and_is_never_kept()
    {
        var reply = await browser.GetAsync("/api/v1/titles/film:tt0111161/preview");
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        Assert.Equal("https://media.example/preview.mp3", reply.Headers.Location?.AbsoluteUri);
        Assert.True(reply.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_fetched_leads_to_the_drawing()
    {
        await browser.GetAsync("/api/v1/titles/film:tt0111161/content");
        var reply = await browser.GetAsync("/artwork/film:tt0111161");
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        Assert.Equal("/artwork/film:tt0111161.svg", reply.Headers.Location?.OriginalString);
    }

    public sealed class HostWithProvider : WebHost
    {
        protected override IEnumerable<IMetadataProvider> Providers => [new Archive()];
    }

    /// <summary>Knows all films but the oldest.</summary>
    private sealed class Archive : IMetadataProvider
    {
        public Attribution Attribution => new("Archive", new("https://archive.example/"));

        public Medium Medium => Medium.Film;

        public bool IsConfigured => true;

        public Task<ProviderResult<ExpressiFy.Metadata.Results.ProviderMetadata>> FindAsync(Title title, CancellationToken cancellation) => Task.FromResult(title.Year < 1932
            ? ProviderResult<ExpressiFy.Metadata.Results.ProviderMetadata>.Missing(MissingReason.NotFound)
            : new(new("Archive", new("https://archive.example/poster.jpg"), "Two men in a prison.", [new("Archive", "9.3/10")], true, new("https://archive.example/1")), MissingReason.None));

        public Task<Uri?> FindPreviewAsync(ExpressiFy.Metadata.Results.ProviderMetadata metadata, CancellationToken cancellation) =>
            Task.FromResult<Uri?>(new("https://media.example/preview.mp3"));
    }
}
