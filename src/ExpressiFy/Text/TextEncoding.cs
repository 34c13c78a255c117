using System.Text;

namespace ExpressiFy.Text;

/// <summary>
/// Decodes text files of unknown encoding: by their byte order mark, else as UTF-16 when every other byte is mostly
/// zero, else as UTF-8 when that is valid, else as Windows-1252, which spreadsheets of Western Europe write.
/// </summary>
internal static class TextEncoding
{
    private const int SampleBytes = 1024;

    // In UTF-16, Latin letters have a zero in every other byte; text in the other encodings has no zeros.
    private const double LeastShareOfZeros = 0.3;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text and "UTF-8", "UTF-16" or "Windows-1252"; null when the bytes are no text.</summary>
    public static (string Text, string Encoding)? Decode(byte[] bytes)
    {
        var (encoding, markBytes) = Detect(bytes);
        if (encoding is null)
            return null;
        var text = encoding.GetString(bytes, markBytes, bytes.Length - markBytes);
        return text.Contains('\0') ? null : (text, NameOf(encoding));
    }

    private static (Encoding? Encoding, int MarkBytes) Detect(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (IsUtf8(bytes) ? Utf8 : null, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ when ShareOfZeros(bytes, firstByte: 1) > LeastShareOfZeros => (Encoding.Unicode, 0),
        _ when ShareOfZeros(bytes, firstByte: 0) > LeastShareOfZeros => (Encoding.BigEndianUnicode, 0),
        _ => (IsUtf8(bytes) ? Utf8 : Windows1252, 0),
    };

    private static string NameOf(Encoding encoding)
    {
        if (encoding == Utf8)
            return "UTF-8";
        return encoding == Windows1252 ? "Windows-1252" : "UTF-16";
    }

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

    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
