using System.Net;
using System.Text.Json;
using ExpressiFy.Affect;

namespace ExpressiFy.Web.Tests.Photo;

public sealed class PhotoApiTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/expressions";
    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Every_face_has_a_box_in_the_picture_and_seven_scores_that_sum_to_one()
    {
        var reply = await (await browser.PostAsync(Address, Replies.Bytes(Photographs.Sample(1)))).JsonAsync();

        Assert.Equal(["image", "faces", "timings"], reply.Names());
        Assert.Equal((1920, 1280), (reply.GetProperty("image").GetProperty("width").GetInt32(), reply.GetProperty("image").GetProperty("height").GetInt32()));
        Assert.Equal(["decodeMs", "findMs", "readMs"], reply.GetProperty("timings").Names());
        var faces = reply.GetProperty("faces").EnumerateArray().ToList();
        Assert.NotEmpty(faces);
        foreach (var face in faces)
        {
            Assert.Equal(["box", "confidence", "expression", "scores", "affect"], face.Names());
            Assert.Equal(["x", "y", "width", "height"], face.GetProperty("box").Names());
            Assert.Equal(["valence", "arousal"], face.GetProperty("affect").Names());
            var scores = face.GetProperty("scores");
            Assert.Equal(ExpressiFy.Affect.ExpressionLabels.All.Select(expression => expression.Name()), scores.Names());
            Assert.Equal(1, scores.EnumerateObject().Sum(score => score.Value.GetDouble()), 3);
            Assert.Equal(scores.EnumerateObject().MaxBy(score => score.Value.GetDouble()).Name, face.GetProperty("expression").GetString());
            Assert.InRange(face.GetProperty("box").GetProperty("x").GetDouble(), -1920, 1920);
        }
    }

    [Fact]
    public async Task Faces_come_largest_first()
    {
        var reply = await (await browser.PostAsync(Address, Replies.Bytes(Photographs.Sample(1)))).JsonAsync();
        var areas = reply.GetProperty("faces").EnumerateArray().Select(face => face.GetProperty("box"))
            .Select(box => box.GetProperty("width").GetDouble() * box.GetProperty("height").GetDouble()).ToList();
        Assert.True(areas.Count > 1);
        Assert.Equal(areas.OrderDescending(), areas);
    }

    [Fact]
    public async Task A_form_field_named_image_reads_like_a_body()
    {
        var photo = Photographs.Sample(1);
        var raw = await (await browser.PostAsync(Address, Replies.Bytes(photo))).JsonAsync();
        using var form = new MultipartFormDataContent { { Replies.Bytes(photo), "image", "me.jpg" } };
        var wrapped = await (await browser.PostAsync(Address, form)).JsonAsync();
        Assert.Equal(raw.GetProperty("faces").GetRawText(), wrapped.GetProperty("faces").GetRawText());
    }

    [Fact]
    public async Task A_form_without_that_field_is_a_bad_request()
    {
        using var form = new MultipartFormDataContent { { Replies.Bytes(Photographs.Nobody()), "picture", "me.jpg" } };
        var problem = await (await browser.PostAsync(Address, form)).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains("image", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".webp")]
    public async Task A_picture_without_a_face_is_an_empty_list(string extension)
    {
        var reply = await (await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody(extension)))).JsonAsync();
        Assert.Empty(reply.GetProperty("faces").EnumerateArray());
        Assert.Equal(320, reply.GetProperty("image").GetProperty("width").GetInt32());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task A_picture_is_known_by_its_bytes_whatever_it_is_called(string mediaType) =>
        await (await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody(), mediaType))).JsonAsync();

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a, which is another kind of picture")]
    [InlineData("{\"image\":\"no\"}")]
    public async Task Bytes_that_are_no_picture_are_refused_even_if_they_are_called_one(string text)
    {
        var problem = await (await browser.PostAsync(Address, Replies.Bytes([.. text.Select(letter => (byte)letter)])))
            .ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal("not-an-image", problem.Kind());
    }

    [Fact]
    public async Task A_picture_that_is_cut_off_is_refused()
    {
        var photo = Photographs.Nobody();
        var problem = await (await browser.PostAsync(Address, Replies.Bytes(photo[..(photo.Length / 2)]))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("image-broken", problem.Kind());
    }

    [Fact]
    public async Task A_file_over_15_MB_is_refused()
    {
        var photo = Photographs.Nobody();
        var padded = new byte[(15 * 1024 * 1024) + 1];
        photo.CopyTo(padded, 0);
        await (await browser.PostAsync(Address, Replies.Bytes(padded))).ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_form_far_over_the_limit_is_refused()
    {
        using var form = new MultipartFormDataContent { { Replies.Bytes(new byte[17 * 1024 * 1024]), "image", "me.jpg" } };
        HttpResponseMessage reply;
        try
        {
            reply = await browser.PostAsync(Address, form);
        }
        catch (HttpRequestException)
        {
            return; // The host may hang up while the rest is still being sent, which is refusal enough.
        }

        await reply.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_picture_over_40_megapixels_is_refused_before_it_is_decoded()
    {
        var problem = await (await browser.PostAsync(Address, Replies.Bytes(Photographs.PngThatClaims(8000, 5001), "image/png")))
            .ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("image-too-large", problem.Kind());
    }

    [Fact]
    public async Task Only_post_is_answered() => await (await browser.GetAsync(Address)).ProblemAsync(HttpStatusCode.MethodNotAllowed);

    [Fact]
    public async Task No_byte_of_a_picture_reaches_the_database_a_temporary_file_or_the_log()
    {
        // A comment segment with a word that nothing else contains.
        const string Mark = "seven-violet-otters-on-a-tram";
        var photo = Photographs.Nobody();
        byte[] marked = [.. photo[..2], 0xFF, 0xFE, 0, (byte)(Mark.Length + 2), .. Mark.Select(letter => (byte)letter), .. photo[2..]];
        using var form = new MultipartFormDataContent { { Replies.Bytes([.. marked]), "image", Mark + ".jpg" } };
        await (await browser.PostAsync(Address, form)).JsonAsync();
        await (await browser.PostAsync(Address, Replies.Bytes([.. marked[..(marked.Length - 40)]]))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.All(host.Log, line => Assert.DoesNotContain(Mark, line));
        foreach (var file in Directory.EnumerateFiles(host.Folder))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var content = new MemoryStream();
            await open.CopyToAsync(content);
            Assert.Equal(-1, content.ToArray().AsSpan().IndexOf(Mark.Select(letter => (byte)letter).ToArray()));
        }
    }

    [Fact]
    public async Task An_upload_of_a_full_sized_photo_is_held_in_memory()
    {
        using var form = new MultipartFormDataContent { { Replies.Bytes([.. Photographs.Nobody(), .. new byte[14 * 1024 * 1024]]), "image", "me.jpg" } };
        await browser.PostAsync(Address, form);
        Assert.Empty(Directory.EnumerateFileSystemEntries(TemporaryUploads.Folder));
    }

    [Fact]
    public async Task The_reply_says_what_json_says()
    {
        var reply = await browser.PostAsync(Address, Replies.Bytes(Photographs.Nobody()));
        Assert.Equal("application/json", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal(JsonValueKind.Object, (await reply.JsonAsync()).ValueKind);
    }
}
