namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Rejects detections whose points do not lie as they do in a face, such as patterns in a background.
/// </summary>
internal static class FacePlausibility
{
    /// <summary>Limits of the distance of the eyes in box widths; it is about .1 for a head in profile.</summary>
    private const double NarrowestEyes = .08, WidestEyes = .75;

    /// <summary>Limits of the distance from the middle of the eyes to the mouth in box widths.</summary>
    private const double NearestMouth = .15, FarthestMouth = .8;

    /// <summary>Smallest part of the box's area that lies inside the picture.</summary>
    private const double MinInside = .5;

    /// <summary>Whether a detection in a picture of this size can be a face.</summary>
    public static bool IsPlausible(Face face, int width, int height)
    {
        var points = face.Keypoints;
        var eyes = points.EyeDistance / face.Box.Width;
        var middle = new FacePoint(
            (points.RightEye.X + points.LeftEye.X) / 2,
            (points.RightEye.Y + points.LeftEye.Y) / 2);
        var mouth = middle.DistanceTo(points.MouthCentre) / face.Box.Width;
        return eyes is > NarrowestEyes and < WidestEyes
            && mouth is > NearestMouth and < FarthestMouth
            && face.Box.Within(width, height).Area > MinInside * face.Box.Area;
    }
}
