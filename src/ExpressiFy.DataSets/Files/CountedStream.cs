namespace ExpressiFy.DataSets.Files;

/// <summary>Reads another stream and tells how many bytes each read gave.</summary>
/// <param name="inner">The stream; closed with this one.</param>
/// <param name="counter">Gets the number of bytes of a read; what it throws ends the read.</param>
/// <param name="owner">What is closed as well; null for nothing.</param>
internal sealed class CountedStream(Stream inner, Action<int> counter, IDisposable? owner = null) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        counter(count);
        return count;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
