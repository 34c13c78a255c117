namespace ExpressiFy.Settings;

/// <summary>Where pictures of visitors are read.</summary>
public enum ReadingPlace
{
    /// <summary>The visitor chooses.</summary>
    Ask,

    /// <summary>On this server only.</summary>
    Server,

    /// <summary>On the visitor's device only: no picture is taken here, and the networks are not loaded.</summary>
    Device,
}
