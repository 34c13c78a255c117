using System.Buffers;
using System.Text;

namespace ExpressiFy.Text;

/// <summary>
/// Decodes text files of unknown encoding: by their byte order mark, else as UTF-16 when every other byte is mostly
/// zero, else as UTF-8 when most of its bytes beyond ASCII are valid, else as Windows-1252, which spreadsheets of
/// Western Europe write. A byte that is not valid becomes <see cref="BadByte"/>, so that it costs its line and not the
/// file.
/// </summary>
internal static class TextEncoding
{
    /// <summary>
    /// Stands for bytes that are not valid in a file's encoding. Unicode has no character of this number.
    /// </summary>
    public const char BadByte = '\uFDD0';

    private const int SampleBytes = 1024;

    // In UTF-16, Latin letters have a zero in every other byte; text in the other encodings has no zeros.
    private const double LeastShareOfZeros = 0.3;

    // Above this share of control characters, bytes are no text. One damaged byte of a short list is below it.
    private const double LargestShareOfControls = 0.02;

    private static readonly DecoderReplacementFallback Fallback = new(BadByte.ToString());

    private static readonly Encoding Utf8 = WithFallback(Encoding.UTF8);
    private static readonly Encoding Utf16 = WithFallback(Encoding.Unicode);
    private static readonly Encoding Utf16BigEndian = WithFallback(Encoding.BigEndianUnicode);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text and "UTF-8", "UTF-16" or "Windows-1252"; null when the bytes are no text.</summary>
    public static (string Text, string Encoding)? Decode(byte[] bytes)
    {
        var (encoding, markBytes) = Detect(bytes);
        var text = encoding.GetString(bytes, markBytes, bytes.Length - markBytes);
        var controls = text.Count(IsControl);
        if (controls > Math.Max(1, LargestShareOfControls * text.Length))
            return null;
        return (text.Replace('\0', BadByte), NameOf(encoding));
    }

    private static (Encoding Encoding, int MarkBytes) Detect(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (Utf16, 2),
        [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
        _ when ShareOfZeros(bytes, firstByte: 1) > LeastShareOfZeros => (Utf16, 0),
        _ when ShareOfZeros(bytes, firstByte: 0) > LeastShareOfZeros => (Utf16BigEndian, 0),
        _ => (IsMostlyUtf8(bytes) ? Utf8 : Windows1252, 0),
    };

    private static string NameOf(Encoding encoding)
    {
        if (encoding == Utf8)
            return "UTF-8";
        return encoding == Windows1252 ? "Windows-1252" : "UTF-16";
    }

    private static Encoding WithFallback(Encoding encoding) =>
        Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, Fallback);

    // Of every other byte of the sample.
    private static double ShareOfZeros(byte[] bytes, int firstByte)
    {
        var zeros = 0;
        var count = 0;
        for (var i = firstByte; i < Math.Min(bytes.Length, SampleBytes); i += 2)
        {
            count++;
            if (bytes[i] == 0)
                zeros++;
        }

        return count == 0 ? 0 : (double)zeros / count;
    }

    // In Windows-1252, two letters beyond ASCII that happen to be one of UTF-8 are rare.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        var invalid = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status != OperationStatus.Done)
                invalid++;
            else if (length > 1)
                valid++;
            bytes = bytes[length..];
        }

        return invalid == 0 || (valid > 0 && valid >= invalid);
    }

    private static bool IsControl(char character) =>
        character < ' ' && character is not ('\t' or '\r' or '\n' or '\f' or '\v');
}
