using System.Text.Json.Serialization;

namespace ExpressiFy.Lab.Recipes;

/// <summary>
/// Which duplicates of held-out and PublicTest faces are excluded from the training set. Each value includes the ones
/// before it.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<DuplicateExclusion>))]
public enum DuplicateExclusion
{
    /// <summary>None, as in most published figures on FER-2013. Only to measure the effect of duplicates.</summary>
    None,

    /// <summary>Faces with the same pixels.</summary>
    Exact,

    /// <summary>Also faces with a similar perceptual hash, mirrored or not.</summary>
    Near,

    /// <summary>Also other crops of the same photograph.</summary>
    Cropped,
}
