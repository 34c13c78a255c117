using System.Text;

namespace ExpressiFy.Browser.Tests.Privacy;

/// <summary>
/// What a frame looks like inside other bytes: its mark as it is, in base64 at each alignment, in digits; its pixels;
/// the start of any JPEG or PNG.
/// </summary>
internal sealed class Traces
{
    private readonly List<(string Kind, byte[] Bytes)> wanted = [];

    public Traces(MarkedPictures pictures)
    {
        var colours = pictures.Pixels.SelectMany(value => new[] { value, value, value }).ToArray();
        wanted.Add(("the mark", pictures.Mark));
        wanted.Add(("the mark in UTF-16", Encoding.Unicode.GetBytes(Encoding.ASCII.GetString(pictures.Mark))));
        string[] digits =
        [
            Convert.ToHexString(pictures.Mark),
            Convert.ToHexStringLower(pictures.Mark),
            BitConverter.ToString(pictures.Mark),
            string.Join(',', pictures.Mark),
        ];
        foreach (var text in digits)
            wanted.Add(("the mark in digits", Encoding.ASCII.GetBytes(text)));
        for (var shift = 0; shift < 3; shift++)
        {
            wanted.Add(("the mark in base64", Base64Of(pictures.Mark, shift)));
            wanted.Add(("the pixels in base64", Base64Of(colours, shift)));
        }

        wanted.Add(("the pixels", pictures.Pixels));
        wanted.Add(("the pixels", colours));
        foreach (byte segment in new byte[] { 0xDB, 0xE0, 0xE1, 0xFE })
            wanted.Add(("a JPEG", [0xFF, 0xD8, 0xFF, segment]));
        wanted.Add(("a JPEG in base64", "/9j/4AAQ"u8.ToArray()));
        wanted.Add(("a JPEG in hex", "FFD8FFE0"u8.ToArray()));
        wanted.Add(("a PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A]));
    }

    /// <summary>Names what of a frame is in these bytes.</summary>
    public IEnumerable<string> In(ReadOnlyMemory<byte> bytes, string where) =>
        wanted.Where(trace => bytes.Span.IndexOf(trace.Bytes) >= 0)
            .Select(trace => $"{trace.Kind} is in {where}")
            .Distinct();

    /// <summary>Names what of a frame is in any file below a folder, whatever its name.</summary>
    public IReadOnlyList<string> Below(string folder)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        var files = Directory.EnumerateFiles(folder, "*", everything);
        return [.. files.SelectMany(file => In(File.ReadAllBytes(file), file))];
    }

    // The letters that depend on these bytes alone, when so many others stand before them.
    private static byte[] Base64Of(byte[] bytes, int shift)
    {
        var letters = Convert.ToBase64String([.. new byte[shift], .. bytes]);
        var start = shift == 0 ? 0 : 4;
        var end = (shift + bytes.Length) / 3 * 4;
        return Encoding.ASCII.GetBytes(letters[start..end]);
    }
}
