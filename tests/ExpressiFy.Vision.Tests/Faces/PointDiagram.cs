using OpenCvSharp;

namespace ExpressiFy.Vision.Tests.Faces;

/// <summary>The 68 numbered points of a face as figures in papers show them: dots on paper.</summary>
internal static class PointDiagram
{
    private const int Side = 400;

    /// <summary>
    /// Lines of points: jaw, brows, nose, eyes, mouth. Each as centre, radii, first and last angle, count.
    /// </summary>
    private static readonly (double X, double Y, double Wide, double High, int From, int To, int Count)[] Arcs =
    [
        (200, 90, 180, 280, 180, 0, 17), (100, 60, 60, 40, 200, 340, 5), (300, 60, 60, 40, 200, 340, 5),
        (200, 120, 1, 55, 270, 90, 4), (200, 190, 40, 15, 170, 10, 5), (120, 80, 30, 12, 0, 300, 6),
        (280, 80, 30, 12, 0, 300, 6), (200, 245, 70, 40, 0, 330, 12), (200, 245, 60, 18, 0, 315, 8),
    ];

    /// <summary>Draws the diagram in black on white.</summary>
    /// <param name="thickness">Of the numbers in pixels.</param>
    /// <param name="blur">Width of a Gaussian blur in tenths of a pixel, 0 for none.</param>
    public static Mat Draw(int thickness, int blur)
    {
        var drawing = new Mat(Side, Side, MatType.CV_8UC3, Scalar.White);
        var number = 0;
        foreach (var (x, y, wide, high, from, to, count) in Arcs)
        {
            for (var i = 0; i < count; i++, number++)
            {
                var angle = double.DegreesToRadians(from + ((to - from) * (double)i / (count - 1)));
                var place = new Point((int)(x + (wide * Math.Cos(angle))), (int)(y + (high * Math.Sin(angle))));
                Cv2.Circle(drawing, place, 4, Scalar.Black, -1, LineTypes.AntiAlias);
                Cv2.PutText(drawing, $"{number}", place, HersheyFonts.HersheySimplex, .4, Scalar.Black, thickness);
            }
        }

        if (blur > 0)
            Cv2.GaussianBlur(drawing, drawing, default, blur / 10d);
        return drawing;
    }
}
