namespace ExpressiFy.Profiles;

/// <summary>What a person can say of a title; in JSON and forms the lower-case name.</summary>
public enum FeedbackKind
{
    Like,
    Dislike,

    /// <summary>Not interested: never shown again until restored.</summary>
    Hide,

    /// <summary>Seen or heard already.</summary>
    Seen,

    /// <summary>Kept for later.</summary>
    Save,
}
