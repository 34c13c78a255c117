using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Looks at a detection again, in a region in which the face fills the network's input, as it stands and turned by
/// 90°, 180° and 270°. The network finds a face that lies on its side or its head too, but with its points where an
/// upright face has them, and so the crop would be wrong; turned upright it finds it with more confidence and the right
/// points. What is no face, such as a pattern or a diagram, seldom looks like one at this size.
/// </summary>
/// <remarks>
/// Measured on 500 faces of FER-2013's PublicTest in six orientations, and on 1,600 icons, screenshots and figures:
/// bench/results/eyes.md.
/// </remarks>
internal static class FaceConfirmation
{
    /// <summary>
    /// Confidence at which a large face that stands upright is believed at once. Of 1,400 faces that stood on their
    /// head or lay on their side, the network found none upright with more.
    /// </summary>
    private const double CertainConfidence = .85;

    /// <summary>Degrees of roll up to which a face stands upright.</summary>
    private const double UprightRoll = 30;

    /// <summary>
    /// Confidence in the region, and roll, at which a face that leads over its opposite is not looked at sideways.
    /// </summary>
    private const double ConfidenceWithoutSides = .75, RollWithoutSides = 20;

    /// <summary>Smallest confidence of a real face in its best orientation.</summary>
    private const double MinConfidence = .65;

    /// <summary>Smallest confidence that is compared.</summary>
    private const double MinCompared = .3;

    /// <summary>
    /// What an orientation must have more than the face as it stands, and a turned one more than its opposite: most
    /// faces stand upright.
    /// </summary>
    private const double MinLead = .04;

    /// <summary>Degrees by which a face may differ from the orientation in which it was found.</summary>
    private const double MaxRollInOrientation = 60;

    /// <summary>Side of the region in box widths, at which the network is most accurate.</summary>
    private const double RegionSide = 2.4;

    /// <summary>The face with exact points; null when it is none, or when it is unclear which way up it is.</summary>
    /// <param name="network">The detector.</param>
    /// <param name="picture">In colour.</param>
    /// <param name="candidate">A detection in the picture.</param>
    /// <param name="isSmall">Whether it is small for the region where it was found, and so inexact.</param>
    public static Face? Confirm(BlazeFace network, PixelBuffer picture, Face candidate, bool isSmall)
    {
        var roll = Math.Abs(candidate.Keypoints.Roll);
        if (!isSmall && roll <= UprightRoll && candidate.Confidence >= CertainConfidence)
            return candidate;

        var faces = new Face?[QuarterTurns.Count];
        faces[0] = Look(network, picture, candidate, turns: 0);
        faces[2] = Look(network, picture, candidate, turns: 2);
        var needsSides = roll > RollWithoutSides
            || ConfidenceOf(faces[0]) < Math.Max(ConfidenceWithoutSides, ConfidenceOf(faces[2]) + MinLead);
        if (needsSides)
        {
            faces[1] = Look(network, picture, candidate, turns: 1);
            faces[3] = Look(network, picture, candidate, turns: 3);
        }

        var best = BestTurns(faces);
        var face = faces[best];
        if (face is null || face.Confidence < MinConfidence)
            return null;
        var opposite = faces[(best + 2) % QuarterTurns.Count];
        if (best != QuarterTurns.None && face.Confidence < ConfidenceOf(opposite) + MinLead)
            return null;

        // Turned clockwise by t quarters, a face with roll r has roll r + 90° t.
        var rollThere = Math.IEEERemainder(face.Keypoints.Roll + (90 * best), 360);
        return Math.Abs(rollThere) <= MaxRollInOrientation ? face : null;
    }

    private static int BestTurns(Face?[] faces)
    {
        var best = QuarterTurns.None;
        for (var turns = 1; turns < faces.Length; turns++)
        {
            var lead = best == QuarterTurns.None ? MinLead : 0;
            if (ConfidenceOf(faces[turns]) > ConfidenceOf(faces[best]) + lead)
                best = turns;
        }

        return best;
    }

    private static double ConfidenceOf(Face? face) => face?.Confidence ?? 0;

    private static Face? Look(BlazeFace network, PixelBuffer picture, Face candidate, int turns) =>
        network.Find(picture, RegionAround(candidate.Box), turns, MinCompared)
            .Where(face => face.Box.Overlap(candidate.Box) > WeightedSuppression.SameFace)
            .MaxBy(face => face.Confidence);

    private static Region RegionAround(FaceBox box)
    {
        var side = (int)Math.Ceiling(Math.Max(box.Width, box.Height) * RegionSide);
        var left = (int)Math.Round(box.CentreX - (side / 2d));
        var top = (int)Math.Round(box.CentreY - (side / 2d));
        return new(left, top, side, side);
    }
}
