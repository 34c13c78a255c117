namespace ExpressiFy.DataSets.Files;

/// <summary>Reads another stream and tells how many bytes each read gave.</summary>
/// <param name="inner">The stream; closed with this one.</param>
/// <param name="counter">Gets the number of bytes of a read; what it throws ends the read.</param>
/// <param name="owner">What is closed as well; null for nothing.</param>
internal sealed class CountedStream(Stream inner, Action<int> counter, IDisposable? owner = null) : ReadOnlyStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        counter(count);
        return count;
    }

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
