namespace ExpressiFy.Web.Artwork.Inks;

/// <summary>
/// Converts colours given by perceived lightness, chroma and hue: Ottosson (2020), "A perceptual color space for
/// image processing". Own code, because a colour library would be larger than these forty lines.
/// </summary>
internal static class Oklch
{
    private const double ChromaStep = .005;

    /// <summary>
    /// "#rrggbb" of a lightness 0…1, chroma 0…0.4 and hue in degrees. Colours outside sRGB lose chroma, not lightness.
    /// </summary>
    public static string Hex(double lightness, double chroma, double hue)
    {
        while (chroma > 0 && !IsInGamut(ToLinear(lightness, chroma, hue)))
            chroma -= ChromaStep;
        var (red, green, blue) = ToLinear(lightness, Math.Max(0, chroma), hue);
        return $"#{ToByte(red):x2}{ToByte(green):x2}{ToByte(blue):x2}";
    }

    /// <summary>
    /// The contrast of two colours as <see cref="Hex"/> writes them, 1 (alike) … 21: WCAG 2.2, "contrast ratio".
    /// </summary>
    public static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + .05) / (Math.Min(first, second) + .05);
    }

    /// <summary>Relative luminance, 0 black … 1 white: WCAG 2.2, "relative luminance".</summary>
    public static double Luminance(string hex)
    {
        var bytes = Convert.FromHexString(hex.AsSpan(1));
        return (.2126 * Decode(bytes[0])) + (.7152 * Decode(bytes[1])) + (.0722 * Decode(bytes[2]));
    }

    private static (double Red, double Green, double Blue) ToLinear(double lightness, double chroma, double hue)
    {
        var angle = hue * Math.PI / 180;
        var a = chroma * Math.Cos(angle);
        var b = chroma * Math.Sin(angle);
        var l = Math.Pow(lightness + (.3963377774 * a) + (.2158037573 * b), 3);
        var m = Math.Pow(lightness - (.1055613458 * a) - (.0638541728 * b), 3);
        var s = Math.Pow(lightness - (.0894841775 * a) - (1.2914855480 * b), 3);
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (.3413193965 * s),
            (-.0041960863 * l) - (.7034186147 * m) + (1.7076147010 * s));
    }

    private static bool IsInGamut((double Red, double Green, double Blue) colour) =>
        colour is { Red: >= 0 and <= 1, Green: >= 0 and <= 1, Blue: >= 0 and <= 1 };

    /// <summary>Encodes a linear 0…1 for sRGB.</summary>
    private static int ToByte(double linear)
    {
        linear = Math.Clamp(linear, 0, 1);
        var encoded = linear <= .0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - .055;
        return (int)Math.Round(encoded * 255);
    }

    /// <summary>The inverse of <see cref="ToByte"/>.</summary>
    private static double Decode(byte channel)
    {
        var encoded = channel / 255d;
        return encoded <= .04045 ? encoded / 12.92 : Math.Pow((encoded + .055) / 1.055, 2.4);
    }
}
