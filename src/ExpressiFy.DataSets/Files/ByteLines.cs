namespace ExpressiFy.DataSets.Files;

/// <summary>The lines of a stream as bytes, without decoding those that nobody asks for.</summary>
internal sealed class ByteLines(Stream stream)
{
    private const int FirstLength = 1 << 20;

    // An entity of Wikidata has a few megabytes at most.
    private const int LongestLine = 1 << 28;

    private byte[] buffer = new byte[FirstLength];
    private int start;
    private int end;

    /// <summary>The next line without its end; false after the last one. Valid until the next call.</summary>
    /// <exception cref="InvalidDataException">A line is longer than 256 MB.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var length = buffer.AsSpan((start + searched)..end).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = buffer.AsMemory(start, searched + length);
                start += searched + length + 1;
                return true;
            }

            searched = end - start;
            if (!Fill())
                break;
        }

        line = buffer.AsMemory(start, searched);
        start = end;
        return searched > 0;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            if (end >= LongestLine)
                throw new InvalidDataException("A line is longer than any of this data set.");
            Array.Resize(ref buffer, 2 * end);
        }

        var count = stream.Read(buffer.AsSpan(end));
        end += count;
        return count > 0;
    }
}
