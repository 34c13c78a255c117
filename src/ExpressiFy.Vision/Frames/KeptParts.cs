namespace ExpressiFy.Vision.Frames;

/// <summary>Collects the parts of a file that the decoder gets.</summary>
/// <param name="capacity">Length of the whole file, which is seldom much more.</param>
internal sealed class KeptParts(int capacity)
{
    private byte[] bytes = new byte[capacity];
    private int length;

    /// <summary>The parts one after the other.</summary>
    public ReadOnlyMemory<byte> Content => bytes.AsMemory(0, length);

    public void Add(ReadOnlySpan<byte> part)
    {
        if (length + part.Length > bytes.Length)
            Array.Resize(ref bytes, length + part.Length);
        part.CopyTo(bytes.AsSpan(length));
        length += part.Length;
    }
}
