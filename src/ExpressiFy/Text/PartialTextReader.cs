namespace ExpressiFy.Text;

/// <summary>
/// Reads a text from a position on without copying it. <see cref="CsvText"/> needs one for each line that cannot be
/// read.
/// </summary>
internal sealed class PartialTextReader(string text, int position) : TextReader
{
    public override int Peek() => position < text.Length ? text[position] : -1;

    public override int Read() => position < text.Length ? text[position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, text.Length - position);
        text.CopyTo(position, buffer, index, length);
        position += length;
        return length;
    }
}
