using System.Text;

namespace ExpressiFy.Text;

/// <summary>Which encoding a text file has: what its first bytes say, else UTF-8 if it is valid, else what spreadsheets of Western Europe write.</summary>
internal static class TextEncoding
{
    // A text of Latin letters in UTF-16 has a zero in every other byte; in any other encoding of ours it has none.
    private const int Sample = 1024;
    private const double MostlyZero = 0.3;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text and the name of its encoding; null when these bytes are no text.</summary>
    public static (string Text, string Encoding)? Decode(byte[] bytes)
    {
        var (encoding, skip) = Find(bytes);
        if (encoding is null)
            return null;
        var text = encoding.GetString(bytes, skip, bytes.Length - skip);
        return text.Contains('\0') ? null : (text, encoding == Utf8 ? "UTF-8" : encoding == Windows1252 ? "Windows-1252" : "UTF-16");
    }

    private static (Encoding? Encoding, int Skip) Find(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (IsUtf8(bytes) ? Utf8 : null, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ when Zeros(bytes, 1) > MostlyZero => (Encoding.Unicode, 0),
        _ when Zeros(bytes, 0) > MostlyZero => (Encoding.BigEndianUnicode, 0),
        _ => (IsUtf8(bytes) ? Utf8 : Windows1252, 0),
    };

    private static double Zeros(byte[] bytes, int from)
    {
        int zeros = 0, all = 0;
        for (var i = from; i < Math.Min(bytes.Length, Sample); i += 2, all++)
            zeros += bytes[i] == 0 ? 1 : 0;
        return all == 0 ? 0 : (double)zeros / all;
    }

    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
