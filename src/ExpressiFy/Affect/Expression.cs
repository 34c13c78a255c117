namespace ExpressiFy.Affect;

/// <summary>
/// The seven facial expressions of FER-2013 (Goodfellow et al. 2013); the values are its labels, 0 angry … 6 neutral.
/// </summary>
public enum Expression
{
    Angry,
    Disgust,
    Fear,
    Happy,
    Sad,
    Surprise,
    Neutral,
}
