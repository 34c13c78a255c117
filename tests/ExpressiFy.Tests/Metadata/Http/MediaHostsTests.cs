using ExpressiFy.Metadata.Http;

namespace ExpressiFy.Tests.Metadata.Http;

public sealed class MediaHostsTests
{
    private static readonly MediaHosts Hosts = new(["m.media-amazon.com", ".dzcdn.net", "127.0.0.1"]);

    [Theory]
    [InlineData("https://m.media-amazon.com/images/M/x.jpg", true)]
    [InlineData("https://M.MEDIA-AMAZON.com/x.jpg", true)]
    [InlineData("https://cdn-images.dzcdn.net/images/cover/x.jpg", true)]
    [InlineData("http://127.0.0.1:8123/x.jpg", true)]
    [InlineData("http://m.media-amazon.com/x.jpg", false)]
    [InlineData("https://m.media-amazon.com:8443/x.jpg", false)]
    [InlineData("https://m.media-amazon.com.evil.example/x.jpg", false)]
    [InlineData("https://evildzcdn.net/x.jpg", false)]
    [InlineData("https://dzcdn.net.evil.example/x.jpg", false)]
    [InlineData("https://m.media-amazon.com@evil.example/x.jpg", false)]
    [InlineData("https://user@m.media-amazon.com/x.jpg", false)]
    [InlineData("http://169.254.169.254/latest/meta-data", false)]
    [InlineData("http://localhost/x.jpg", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative.jpg", false)]
    public void Only_the_named_hosts_are_allowed_and_only_over_https(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, Hosts.Allow(new Uri(address, UriKind.RelativeOrAbsolute)));
}
