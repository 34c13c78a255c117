using System.Net;
using System.Text;
using System.Text.Json;
using ExpressiFy.Affect;

namespace ExpressiFy.Web.Tests.Photo;

public sealed class PhotoApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/expressions";
    private const int Megabyte = 1024 * 1024;

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Every_face_has_a_box_in_the_picture_and_seven_scores_that_sum_to_one()
    {
        var reply = await ReadAsync(Photographs.Sample(1));

        Assert.Equal(["image", "faces", "timings"], reply.Names());
        Assert.Equal(1920, reply.Number("image/width"));
        Assert.Equal(1280, reply.Number("image/height"));
        Assert.Equal(["decodeMs", "findMs", "readMs", "secondMs"], reply.At("timings").Names());
        var faces = reply.Items("faces");
        Assert.NotEmpty(faces);
        Assert.All(faces, AssertIsComplete);
    }

    [Fact]
    public async Task Faces_come_largest_first()
    {
        var reply = await ReadAsync(Photographs.Sample(1));
        var areas = reply.Items("faces").Select(face => face.Number("box/width") * face.Number("box/height")).ToList();
        Assert.True(areas.Count > 1);
        Assert.Equal(areas.OrderDescending(), areas);
    }

    [Fact]
    public async Task A_form_field_named_image_reads_like_a_body()
    {
        var photo = Photographs.Sample(1);
        var body = await ReadAsync(photo);
        using var form = new MultipartFormDataContent { { Replies.Bytes(photo), "image", "me.jpg" } };
        var field = await (await browser.PostAsync(Address, form)).JsonAsync();
        Assert.Equal(body.At("faces").GetRawText(), field.At("faces").GetRawText());
    }

    [Fact]
    public async Task A_form_without_that_field_is_a_bad_request()
    {
        using var form = new MultipartFormDataContent { { Replies.Bytes(Photographs.Nobody()), "picture", "me.jpg" } };
        var problem = await (await browser.PostAsync(Address, form)).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains("image", problem.Text("detail"));
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public async Task A_picture_without_a_face_is_an_empty_list(string extension)
    {
        var reply = await ReadAsync(Photographs.Nobody(extension));
        Assert.Empty(reply.Items("faces"));
        Assert.Equal(320, reply.Number("image/width"));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task A_picture_is_recognised_by_its_bytes_whatever_its_content_type(string mediaType)
    {
        var reply = await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody(), mediaType));
        Assert.Equal("application/json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal(JsonValueKind.Object, (await reply.JsonAsync()).ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a, which is another kind of picture")]
    [InlineData("{\"image\":\"no\"}")]
    public async Task Bytes_that_are_no_picture_are_refused_whatever_their_content_type(string text)
    {
        var reply = await browser.PostAsync(Address, Replies.Bytes(Encoding.ASCII.GetBytes(text)));
        Assert.Equal("not-an-image", (await reply.ProblemAsync(HttpStatusCode.UnsupportedMediaType)).Kind());
    }

    [Fact]
    public async Task A_picture_that_is_cut_off_is_refused()
    {
        var photo = Photographs.Nobody();
        var reply = await browser.PostAsync(Address, Replies.Bytes(photo[..(photo.Length / 2)]));
        Assert.Equal("image-broken", (await reply.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Kind());
    }

    [Fact]
    public async Task A_file_over_15_MB_is_refused()
    {
        var padded = new byte[(15 * Megabyte) + 1];
        Photographs.Nobody().CopyTo(padded, 0);
        var reply = await browser.PostAsync(Address, Replies.Bytes(padded));
        await reply.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_form_far_over_the_limit_is_refused()
    {
        using var form = new MultipartFormDataContent { { Replies.Bytes(new byte[17 * Megabyte]), "image", "me.jpg" } };
        HttpResponseMessage? reply = null;
        var exception = await Record.ExceptionAsync(async () => reply = await browser.PostAsync(Address, form));

        // The host answers without reading the rest of the body. A client that is still sending then may see the
        // connection closed before it sees the answer.
        if (exception is null)
            await reply!.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        else
            Assert.IsAssignableFrom<IOException>(Assert.IsType<HttpRequestException>(exception).InnerException);
        // Either way nothing of it was read.
        Assert.Empty((await ReadAsync(Photographs.Nobody())).Items("faces"));
    }

    [Fact]
    public async Task A_picture_over_40_megapixels_is_refused_before_it_is_decoded()
    {
        var png = Photographs.PngThatClaims(8000, 5001);
        var reply = await browser.PostAsync(Address, Replies.Bytes(png, "image/png"));
        Assert.Equal("image-too-large", (await reply.ProblemAsync(HttpStatusCode.RequestEntityTooLarge)).Kind());
    }

    [Fact]
    public async Task Other_methods_than_post_are_refused() =>
        await browser.ProblemAsync(Address, HttpStatusCode.MethodNotAllowed);

    [Fact]
    public async Task No_byte_of_a_picture_reaches_the_database_a_temporary_file_or_the_log()
    {
        const string Mark = "seven-violet-otters-on-a-tram";
        var marked = WithComment(Photographs.Nobody(), Mark);
        using var form = new MultipartFormDataContent { { Replies.Bytes(marked), "image", Mark + ".jpg" } };
        await (await browser.PostAsync(Address, form)).JsonAsync();
        var cutOff = await browser.PostAsync(Address, Replies.Bytes(marked[..^40]));
        await cutOff.ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(host.Log);
        Assert.All(host.Log, line => Assert.DoesNotContain(Mark, line));
        var files = Directory.GetFiles(host.Folder);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(-1, ReadShared(file).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Mark))));
    }

    [Fact]
    public async Task An_upload_of_a_full_sized_photo_is_held_in_memory()
    {
        byte[] large = [.. Photographs.Nobody(), .. new byte[14 * Megabyte]];
        using var form = new MultipartFormDataContent { { Replies.Bytes(large), "image", "me.jpg" } };
        await browser.PostAsync(Address, form);
        Assert.Empty(Directory.EnumerateFileSystemEntries(TemporaryUploads.Folder));
    }

    private async Task<JsonElement> ReadAsync(byte[] picture) =>
        await (await browser.PostAsync(Address, Replies.Bytes(picture))).JsonAsync();

    private static void AssertIsComplete(JsonElement face)
    {
        Assert.Equal(["box", "confidence", "expression", "scores", "affect"], face.Names());
        Assert.Equal(["x", "y", "width", "height"], face.At("box").Names());
        Assert.Equal(["valence", "arousal"], face.At("affect").Names());
        Assert.InRange(face.Number("box/x"), -1920, 1920);

        var scores = face.At("scores").EnumerateObject()
            .ToDictionary(score => score.Name, score => score.Value.GetDouble());
        Assert.Equal(ExpressionLabels.All.Select(expression => expression.Name()), scores.Keys);
        Assert.Equal(1, scores.Values.Sum(), 3);
        Assert.Equal(scores.MaxBy(score => score.Value).Key, face.Text("expression"));
    }

    /// <summary>The JPEG with a comment segment after its first marker.</summary>
    private static byte[] WithComment(byte[] jpeg, string comment)
    {
        byte[] segment = [0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. Encoding.ASCII.GetBytes(comment)];
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }

    // The host has the database open.
    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
