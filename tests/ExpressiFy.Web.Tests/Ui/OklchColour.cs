namespace ExpressiFy.Web.Tests.Ui;

/// <summary>A colour in OKLCH (Ottosson 2020), as CSS Color 4 defines it.</summary>
/// <param name="Lightness">0 to 1.</param>
/// <param name="Chroma">0 for grey.</param>
/// <param name="Hue">In degrees.</param>
internal readonly record struct OklchColour(double Lightness, double Chroma, double Hue)
{
    /// <summary>The contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio).</summary>
    public static double Contrast(OklchColour one, OklchColour other)
    {
        var (dark, light) = (one.Luminance, other.Luminance);
        if (dark > light)
            (dark, light) = (light, dark);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>Relative luminance on a screen of sRGB, which cuts what it cannot show; 0 to 1.</summary>
    private double Luminance
    {
        get
        {
            var a = Chroma * double.CosPi(Hue / 180);
            var b = Chroma * double.SinPi(Hue / 180);
            var l = double.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
            var m = double.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
            var s = double.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
            var red = (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s);
            var green = (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s);
            var blue = (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s);
            return (0.2126 * Shown(red)) + (0.7152 * Shown(green)) + (0.0722 * Shown(blue));
        }
    }

    private static double Shown(double channel) => Math.Clamp(channel, 0, 1);
}
