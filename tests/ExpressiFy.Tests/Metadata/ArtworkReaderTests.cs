using ExpressiFy.Metadata;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata;

public sealed class ArtworkReaderTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1];
    private static readonly byte[] WebP = [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBP"u8, 1];

    public static TheoryData<byte[], string> Images => new() { { Jpeg, "image/jpeg" }, { Png, "image/png" }, { WebP, "image/webp" } };

    [Theory]
    [MemberData(nameof(Images))]
    public async Task An_image_is_known_by_its_bytes_whatever_the_server_calls_it(byte[] bytes, string mediaType)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(bytes, "application/octet-stream");
        var artworkImage = await bed.Artworks.ReadAsync(At(bed));
        Assert.Equal(mediaType, artworkImage!.MediaType);
        Assert.Equal(bytes, artworkImage.Bytes.ToArray());
    }

    [Fact]
    public async Task What_was_fetched_once_is_not_fetched_again_soon()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(Jpeg, "image/jpeg");
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bed.Artworks.ReadAsync(At(bed))));
        Assert.All(all, Assert.NotNull);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task A_text_that_claims_to_be_an_image_is_none()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", type: "image/jpeg");
        Assert.Null(await bed.Artworks.ReadAsync(At(bed)));
    }

    [Fact]
    public async Task A_missing_poster_is_null_and_asked_for_again_after_minutes()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith("", 404);
        Assert.Null(await bed.Artworks.ReadAsync(At(bed)));
        Assert.Null(await bed.Artworks.ReadAsync(At(bed)));
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromMinutes(6));
        bed.Server.RespondsWith(Jpeg, "image/jpeg");
        Assert.NotNull(await bed.Artworks.ReadAsync(At(bed)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Two_megabytes_are_the_most(int more, bool accepted)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        var bytes = new byte[ArtworkReader.LargestBytes + more];
        Jpeg.CopyTo(bytes, 0);
        bed.Server.RespondsWith(bytes, "image/jpeg");
        Assert.Equal(accepted, await bed.Artworks.ReadAsync(At(bed)) is not null);
    }

    [Fact]
    public async Task A_redirect_leads_nowhere()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.Handler = context =>
        {
            context.Response.Redirect("https://elsewhere.example/x.jpg");
            return Task.CompletedTask;
        };
        Assert.Null(await bed.Artworks.ReadAsync(At(bed)));
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task Any_other_host_is_not_even_contacted()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        Assert.Null(await bed.Artworks.ReadAsync(new("https://elsewhere.example/x.jpg")));
        Assert.Null(await bed.Artworks.ReadAsync(new($"http://localhost:{bed.Server.Address.Port}/x.jpg")));
        Assert.Empty(bed.Server.Requests);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_within_seconds()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.StopsAfter("never an image");
        var reading = bed.Artworks.ReadAsync(At(bed));
        await bed.AdvanceThroughTimeoutsAsync(reading, previousRequests: 0);
        Assert.Null(await reading);
    }

    private static Uri At(MetadataTestBed bed) => new(bed.Server.Address, "posters/x.jpg");
}
