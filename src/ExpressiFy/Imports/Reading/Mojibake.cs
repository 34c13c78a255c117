using System.Text;
using System.Text.Unicode;

namespace ExpressiFy.Imports.Reading;

/// <summary>Repairs names whose UTF-8 was once read as Windows-1252: "AmÃ©lie".</summary>
internal static class Mojibake
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, new EncoderReplacementFallback("\0"), DecoderFallback.ReplacementFallback)!;

    /// <summary>The repaired name; null when there is nothing to repair.</summary>
    public static string? Repair(string name)
    {
        if (!name.AsSpan().ContainsAny('Ã', 'Â', 'â'))
            return null;
        var bytes = Windows1252.GetBytes(name);
        var isUtf8 = !bytes.Contains((byte)0) && Utf8.IsValid(bytes);
        return isUtf8 ? Encoding.UTF8.GetString(bytes) : null;
    }
}
