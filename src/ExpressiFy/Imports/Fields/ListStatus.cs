namespace ExpressiFy.Imports.Fields;

/// <summary>How far a person has come with a title.</summary>
internal enum ListStatus
{
    /// <summary>To be watched.</summary>
    Planned,

    /// <summary>Watched to the end.</summary>
    Seen,

    /// <summary>Begun, or interrupted.</summary>
    Current,

    /// <summary>Begun and given up.</summary>
    Dropped,

    NotInterested,
}
