using System.Text.Json.Serialization;

namespace ExpressiFy.Lab.Recipes;

/// <summary>Which copies of faces that a network is measured on are left out of those it learns from; each includes those before it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DuplicateExclusion>))]
public enum DuplicateExclusion
{
    /// <summary>None, as in most published figures on FER-2013: shows what copies are worth, and nothing else.</summary>
    None,

    /// <summary>Those of the same pixels.</summary>
    Exact,

    /// <summary>Also those that look alike (a perceptual hash), mirrored or not.</summary>
    Near,

    /// <summary>Also other crops of the same photograph.</summary>
    Cropped,
}
