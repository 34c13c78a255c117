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

    /// <summary>Half a star to five; who rates a title knows it.</summary>
    Rating,

    /// <summary>How the title left the person: better, the same, worse, or a mood; who says so knows it.</summary>
    Left,
}
