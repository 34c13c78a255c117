namespace ExpressiFy.Vision.Pixels;

/// <summary>
/// Maps (x, y) to (A x + B y + C, D x + E y + F). The centres of pixels have whole coordinates, as in OpenCV.
/// </summary>
internal readonly record struct AffineMap(double A, double B, double C, double D, double E, double F);
