namespace ExpressiFy.Vision.Faces;

/// <summary>Whether the points of a face lie as they do in faces. Patterns in a background seldom pass.</summary>
internal static class FacePlausibility
{
    /// <summary>Eye distances in box widths; a head in profile comes down to a tenth.</summary>
    private const double NarrowestEyes = .08, WidestEyes = .75;

    /// <summary>From the middle of the eyes to the mouth in box widths.</summary>
    private const double NearestMouth = .15, FarthestMouth = .8;

    /// <summary>Share of the box that lies inside the picture, at least.</summary>
    private const double Inside = .5;

    public static bool IsPlausible(Face face, int width, int height)
    {
        var points = face.Keypoints;
        var eyes = points.EyeDistance / face.Box.Width;
        FacePoint middle = new((points.RightEye.X + points.LeftEye.X) / 2, (points.RightEye.Y + points.LeftEye.Y) / 2);
        var mouth = middle.DistanceTo(points.MouthCentre) / face.Box.Width;
        return eyes is > NarrowestEyes and < WidestEyes
            && mouth is > NearestMouth and < FarthestMouth
            && face.Box.Within(width, height).Area > Inside * face.Box.Area;
    }
}
