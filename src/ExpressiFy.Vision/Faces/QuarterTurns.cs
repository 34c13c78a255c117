using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>Turns by multiples of 90° clockwise.</summary>
internal static class QuarterTurns
{
    public const int None = 0;

    /// <summary>Number of different turns.</summary>
    public const int Count = 4;

    /// <summary>Turns a picture, in place or in a buffer that takes its place.</summary>
    public static PixelBuffer Turn(PixelBuffer picture, int turns)
    {
        switch (turns)
        {
            case None:
                return picture;
            case 2:
                Turns.Half(picture);
                return picture;
            default:
                using (picture)
                    return turns == 1 ? Turns.Clockwise(picture) : Turns.Counterclockwise(picture);
        }
    }

    /// <summary>Where a face of the turned square lies in the square.</summary>
    public static Face TurnBack(Face face, double side, int turns)
    {
        if (turns == None)
            return face;

        FacePoint Back(FacePoint point) => turns switch
        {
            1 => new(point.Y, side - point.X),
            2 => new(side - point.X, side - point.Y),
            _ => new(side - point.Y, point.X),
        };
        var corner = Back(new(face.Box.X, face.Box.Y));
        var opposite = Back(new(face.Box.Right, face.Box.Bottom));
        var box = new FaceBox(
            Math.Min(corner.X, opposite.X),
            Math.Min(corner.Y, opposite.Y),
            Math.Abs(corner.X - opposite.X),
            Math.Abs(corner.Y - opposite.Y));
        return face with { Box = box, Keypoints = face.Keypoints.Map(Back) };
    }
}
