using System.Net;
using ExpressiFy.Testing.Pictures;

namespace ExpressiFy.Web.Tests.Photo;

/// <summary>Pictures that would cost much are refused over HTTP with a problem that names the limit.</summary>
public sealed class HostilePictureTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_picture_with_too_many_scans_is_too_large()
    {
        var problem = await RefusalAsync(
            FlatJpeg.WithScans(6320, 6320, refinements: 1000), HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("image-too-large", problem.Kind);
        Assert.Contains("scans", problem.Detail);
    }

    [Fact]
    public async Task A_form_that_is_not_read_says_what_to_do()
    {
        var problem = await RefusalAsync(FlatJpeg.OfKind(0xC9), HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("image-unsupported", problem.Kind);
        Assert.Contains("Save it again", problem.Detail);
    }

    [Theory]
    [InlineData("scan-bomb-1000.jpg", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("419-webp-anim-bigcanvas.webp", HttpStatusCode.UnsupportedMediaType)]
    public async Task The_given_ones_are_refused(string name, HttpStatusCode status) =>
        await RefusalAsync(PictureCases.HostileBytes(name), status);

    private async Task<(string Kind, string Detail)> RefusalAsync(byte[] picture, HttpStatusCode status)
    {
        var reply = await browser.PostAsync("/api/v1/expressions", Replies.Bytes(picture));
        var problem = await reply.ProblemAsync(status);
        return (problem.Kind(), problem.Text("detail")!);
    }
}
