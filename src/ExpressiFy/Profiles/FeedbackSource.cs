namespace ExpressiFy.Profiles;

/// <summary>The origin of a feedback event; in JSON the lower-case name.</summary>
public enum FeedbackSource
{
    /// <summary>Given by the person in this program.</summary>
    Said,

    /// <summary>Read from a list that the person imported.</summary>
    Imported,
}
