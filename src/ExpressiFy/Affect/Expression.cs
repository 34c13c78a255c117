namespace ExpressiFy.Affect;

/// <summary>The seven facial expressions of FER-2013 (Goodfellow et al. 2013), in that data set's label order: 0 angry … 6 neutral.</summary>
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
