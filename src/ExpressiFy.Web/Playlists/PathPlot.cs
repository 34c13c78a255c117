using System.Globalization;
using ExpressiFy.Affect;

namespace ExpressiFy.Web.Playlists;

/// <summary>A dot for each song of a list, in the order of the list, on a drawing of 272 by 90.</summary>
public sealed class PathPlot
{
    /// <summary>The drawing, pixels.</summary>
    public const int Width = 272, Height = 90;

    // The dots stand between the signs at both ends.
    private const double Left = 36, Right = 236, Top = 16, Bottom = 70;

    // A list that hardly moves is drawn as one: the scale is not stretched below this part of the axis from -1 to 1.
    private const double LeastSpan = 0.3;

    private PathPlot(IReadOnlyList<(double X, double Y)> dots) => Dots = dots;

    /// <summary>Where each song stands.</summary>
    public IReadOnlyList<(double X, double Y)> Dots { get; }

    /// <summary>The line through all dots.</summary>
    public string Line => "M" + string.Join('L', Dots.Select(dot => $"{Number(dot.X)} {Number(dot.Y)}"));

    /// <summary>
    /// The songs as they are heard: a dip in the list is a dip in the drawing. The scale is fitted to the list.
    /// </summary>
    /// <param name="songs">How each song feels.</param>
    /// <param name="byArousal">Whether height says how active a song is; else how pleasant.</param>
    public static PathPlot Of(IReadOnlyList<AffectPoint> songs, bool byArousal)
    {
        double[] values = [.. songs.Select(song => byArousal ? song.Arousal : song.Valence)];
        if (values.Length == 0)
            return new([]);
        var middle = (values.Min() + values.Max()) / 2;
        var span = Math.Max(LeastSpan, values.Max() - values.Min());
        var step = values.Length == 1 ? 0 : (Right - Left) / (values.Length - 1);
        return new([.. values.Index().Select(each => (
            Left + (each.Index * step),
            ((Top + Bottom) / 2) - ((each.Item - middle) / span * (Bottom - Top))))]);
    }

    /// <summary>A coordinate as SVG writes it.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
