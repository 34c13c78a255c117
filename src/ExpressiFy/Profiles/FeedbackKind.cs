namespace ExpressiFy.Profiles;

/// <summary>The kinds of feedback on a title; in JSON and forms the lower-case name.</summary>
public enum FeedbackKind
{
    Like,
    Dislike,

    /// <summary>Not interested: the title is not recommended until this is withdrawn.</summary>
    Hide,

    /// <summary>Seen or heard already.</summary>
    Seen,

    /// <summary>Saved for later.</summary>
    Save,

    /// <summary>Half a star to five. Implies that the person has seen or heard the title.</summary>
    Rating,

    /// <summary>
    /// The mood after the title (<see cref="MoodAfter"/>). Implies that the person has seen or heard it.
    /// </summary>
    Left,

    /// <summary>
    /// What the feedback seemed to tell of a trait of the title, e.g. its genre, is not so: the trait is left out of
    /// what is learned. No feedback on the title itself.
    /// </summary>
    Forget,

    /// <summary>
    /// "Not this one", said to the one title that was offered: not offered so again on the same day. Weak evidence; the
    /// title stays in lists.
    /// </summary>
    Passed,

    /// <summary>Up to which episode the person has seen a series; it stays in lists.</summary>
    Episode,
}
