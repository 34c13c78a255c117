using ExpressiFy.Metadata;
using ExpressiFy.Tests.Metadata.Fakes;

namespace ExpressiFy.Tests.Metadata;

public sealed class ArtworkReaderTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1];
    private static readonly byte[] WebP = [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBP"u8, 1];

    public static TheoryData<byte[], string> Images => new()
    {
        { Jpeg, "image/jpeg" },
        { Png, "image/png" },
        { WebP, "image/webp" },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public async Task The_media_type_is_that_of_the_bytes_whatever_the_server_states(byte[] bytes, string mediaType)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(bytes, "application/octet-stream");
        var image = await bed.Artworks.ReadAsync(PosterAt(bed));
        Assert.Equal(mediaType, image!.MediaType);
        Assert.Equal(bytes, image.Bytes.ToArray());
    }

    [Fact]
    public async Task An_image_is_fetched_once()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(Jpeg, "image/jpeg");
        var images = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bed.Artworks.ReadAsync(PosterAt(bed))));
        Assert.All(images, Assert.NotNull);
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task A_text_that_claims_to_be_an_image_is_not_returned()
    {
        const string script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith(script, type: "image/jpeg");
        Assert.Null(await bed.Artworks.ReadAsync(PosterAt(bed)));
    }

    [Fact]
    public async Task A_missing_poster_is_null_and_requested_again_after_five_minutes()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.RespondsWith("", 404);
        Assert.Null(await bed.Artworks.ReadAsync(PosterAt(bed)));
        Assert.Null(await bed.Artworks.ReadAsync(PosterAt(bed)));
        Assert.Single(bed.Server.Requests);

        bed.Clock.Advance(TimeSpan.FromMinutes(6));
        bed.Server.RespondsWith(Jpeg, "image/jpeg");
        Assert.NotNull(await bed.Artworks.ReadAsync(PosterAt(bed)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_largest_image_has_two_megabytes(int excessBytes, bool isAccepted)
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        var bytes = new byte[ArtworkReader.LargestBytes + excessBytes];
        Jpeg.CopyTo(bytes, 0);
        bed.Server.RespondsWith(bytes, "image/jpeg");
        Assert.Equal(isAccepted, await bed.Artworks.ReadAsync(PosterAt(bed)) is not null);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.Handler = context =>
        {
            context.Response.Redirect("https://elsewhere.example/x.jpg");
            return Task.CompletedTask;
        };
        Assert.Null(await bed.Artworks.ReadAsync(PosterAt(bed)));
        Assert.Single(bed.Server.Requests);
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_not_contacted()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        Assert.Null(await bed.Artworks.ReadAsync(new("https://elsewhere.example/x.jpg")));
        Assert.Null(await bed.Artworks.ReadAsync(new($"http://localhost:{bed.Server.Address.Port}/x.jpg")));
        Assert.Empty(bed.Server.Requests);
    }

    [Fact]
    public async Task A_server_that_stops_within_an_image_is_given_up_after_the_request_timeout()
    {
        await using var bed = await MetadataTestBed.WithOmdbAsync();
        bed.Server.StopsAfter("never an image");
        Assert.Null(await bed.EndByTimeoutsAsync(() => bed.Artworks.ReadAsync(PosterAt(bed))));
    }

    private static Uri PosterAt(MetadataTestBed bed) => new(bed.Server.Address, "posters/x.jpg");
}
