using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ExpressiFy.Web.Tests.Hosting;

/// <summary>Bodies that are not what they say: 400 with problem details, and nothing in the log but a line.</summary>
public sealed class MalformedBodyTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Form = "multipart/form-data; boundary=B";
    private const string Part = "--B\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.jpg\"\r\n";
    private const string Json = "{\"titleId\":\"film:tt0111161\",\"kind\":\"like\"}";

    private static readonly string[] FormPages =
        ["/photo", "/import", "/import/preview", "/together", "/feedback", "/library/erase"];

    private readonly HttpClient browser = host.Browser();

    /// <summary>A content type and a body that does not follow it.</summary>
    public static TheoryData<string, string> Forms =>
    [
        (Form, $"{Part}\r\nx"),
        (Form, $"{Part}Content-Type: image/jpeg"),
        (Form, $"{Part}"),
        (Form, "--B"),
        (Form, "no boundary at all"),
        (Form, ""),
        (Form, "--B\r\nContent-Disposition: attachment\r\n\r\nx\r\n--B--"),
        (Form, "--B\r\nContent-Disposition: form-data; name*=UTF-7''%2B\r\n\r\nx"),
        ("multipart/form-data", Part),
        ("multipart/form-data; boundary=", Part),
        ($"multipart/form-data; boundary={new string('B', 300)}", Part),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_cannot_be_read_is_a_problem(string type, string body)
    {
        foreach (var address in new[] { "/api/v1/expressions", "/api/v1/imports?dryRun=true" })
        {
            var reply = await PostAsync(address, type, body);
            await reply.ProblemAsync(HttpStatusCode.BadRequest);
        }

        AssertNoStackTrace();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_of_a_page_that_cannot_be_read_is_a_problem_for_programs_and_a_page_for_people(
        string type, string body)
    {
        foreach (var page in FormPages)
        {
            await (await PostAsync(page, type, body)).ProblemAsync(HttpStatusCode.BadRequest);
            var forPeople = await PostAsync(page, type, body, accept: "text/html");
            Assert.Equal(HttpStatusCode.BadRequest, forPeople.StatusCode);
            Assert.Contains("That could not be read", await forPeople.Content.ReadAsStringAsync());
        }

        AssertNoStackTrace();
    }

    [Theory]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=\"\"")]
    [InlineData("application/problem+json; charset=klingon")]
    public async Task A_charset_that_nobody_knows_is_a_problem(string type)
    {
        await (await PostAsync("/api/v1/feedback", type, Json)).ProblemAsync(HttpStatusCode.BadRequest);
        await (await PostAsync("/api/v1/together", type, Json)).ProblemAsync(HttpStatusCode.BadRequest);
        AssertNoStackTrace();
    }

    [Theory]
    [InlineData("text/csv; charset=windows-1252")]
    [InlineData("text/csv; charset=nonsense")]
    public async Task The_charset_of_a_list_does_not_matter(string type)
    {
        var reply = await PostAsync("/api/v1/imports?dryRun=true", type, "Title,Year,Rating\nHeat,1995,4\n");
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
    }

    [Fact]
    public async Task A_form_over_a_limit_is_too_large()
    {
        var fields = string.Concat(Enumerable.Range(0, 100).Select(
            number => $"--B\r\nContent-Disposition: form-data; name=\"f{number}\"\r\n\r\nx\r\n"));
        var reply = await PostAsync("/api/v1/imports?dryRun=true", Form, $"{fields}--B--");
        await reply.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        AssertNoStackTrace();
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFF\r\n")]
    [InlineData("80000000\r\n")]
    [InlineData("nonsense\r\n")]
    [InlineData("-1\r\n")]
    [InlineData("\r\n")]
    [InlineData("3;name\n\r\nabc")]
    [InlineData("3\r\nabcdef\r\n")]
    public async Task A_chunk_of_no_size_is_a_problem(string chunk)
    {
        foreach (var (address, type) in new[]
        {
            ("/api/v1/expressions", "image/jpeg"), ("/api/v1/expressions", Form),
            ("/api/v1/imports?dryRun=true", "text/csv"), ("/api/v1/feedback", "application/json"),
        })
        {
            var answer = await RawHttp.AnswerAsync(
                host.Address,
                $"POST {address} HTTP/1.1\r\nHost: a\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n"
                + $"Connection: close\r\n\r\n{chunk}");
            Assert.StartsWith("HTTP/1.1 400 Bad Request", answer, StringComparison.Ordinal);
            Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
            Assert.Contains("urn:expressify:problem:bad-request", answer, StringComparison.Ordinal);
        }

        AssertNoStackTrace();
    }

    /// <summary>
    /// What the server refuses before there is a request has no body: problem details would need a host and a path.
    /// </summary>
    [Theory]
    [InlineData("nonsense\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505)]
    [InlineData("GET /%zz\0 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 400)]
    [InlineData("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400)]
    public async Task What_the_server_refuses_itself_is_refused_without_a_trace(string request, int status)
    {
        var answer = await RawHttp.AnswerAsync(host.Address, request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
        AssertNoStackTrace();
    }

    [Fact]
    public async Task Headers_that_are_too_long_are_refused_without_a_trace()
    {
        var answer = await RawHttp.AnswerAsync(
            host.Address, $"GET / HTTP/1.1\r\nHost: a\r\nX: {new string('x', 20_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
        AssertNoStackTrace();
    }

    private Task<HttpResponseMessage> PostAsync(string address, string type, string body, string accept = "*/*")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        return browser.SendAsync(request);
    }

    private void AssertNoStackTrace() =>
        Assert.DoesNotContain(host.Log, line => line.Contains("   at ", StringComparison.Ordinal));
}
