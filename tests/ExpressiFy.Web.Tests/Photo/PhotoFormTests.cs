using System.Net;

namespace ExpressiFy.Web.Tests.Photo;

/// <summary>The photo form as a browser without script uses it.</summary>
public sealed class PhotoFormTests(WebHost host) : IClassFixture<WebHost>
{
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task A_photo_form_shows_what_the_expression_looks_like_and_rows()
    {
        var reply = await UploadAsync(Photographs.Sample(1));
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Matches(">Looks [a-z ,]+</h1>", html);
        Assert.Contains("data-rows", html);
        Assert.Matches("<meter[^>]+value=\"0\\.", html);
    }

    [Fact]
    public async Task A_photo_without_a_face_says_so()
    {
        var reply = await UploadAsync(Photographs.Nobody());
        Assert.Contains("No face found", await reply.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_explained_where_another_can_be_chosen()
    {
        var reply = await UploadAsync([1, 2, 3, 4]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.StatusCode);
        var html = await reply.Content.ReadAsStringAsync();
        Assert.Contains("not a JPEG, PNG or WebP", html);
        Assert.Contains("type=\"file\"", html);
    }

    [Fact]
    public async Task A_photo_that_is_too_large_is_told_so()
    {
        var reply = await UploadAsync(new byte[(15 * 1024 * 1024) + 10]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Contains("15 MB", await reply.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> UploadAsync(byte[] photo)
    {
        var token = await browser.TokenAsync("/");
        var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { Replies.Bytes(photo), "image", "me.jpg" },
        };
        return await browser.PostAsync("/photo", form);
    }
}
