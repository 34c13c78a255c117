namespace ExpressiFy.Vision;

/// <summary>What a person can change so that the camera records their face better.</summary>
public enum FrameHint
{
    None,
    NoFace,
    TooDark,
    TooFar,
    SeveralFaces,
}
