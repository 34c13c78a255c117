using ExpressiFy.Text;

namespace ExpressiFy.Tests.Text;

public sealed class BoundedReaderTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];

    [Theory]
    [InlineData(200_000)]
    [InlineData(1_000_000)]
    public async Task A_stream_within_the_limit_is_read_whole(int limit)
    {
        Assert.Equal(Content, BoundedReader.Read(new MemoryStream(Content), limit));
        Assert.Equal(Content, await BoundedReader.ReadAsync(new MemoryStream(Content), limit));
    }

    [Theory]
    [InlineData(199_999)]
    [InlineData(0)]
    public async Task A_longer_stream_is_refused(int limit)
    {
        Assert.Null(BoundedReader.Read(new MemoryStream(Content), limit));
        Assert.Null(await BoundedReader.ReadAsync(new MemoryStream(Content), limit));
    }

    [Fact]
    public async Task An_empty_stream_is_within_every_limit()
    {
        Assert.Empty(BoundedReader.Read(Stream.Null, 0)!);
        Assert.Empty((await BoundedReader.ReadAsync(Stream.Null, 0))!);
    }
}
