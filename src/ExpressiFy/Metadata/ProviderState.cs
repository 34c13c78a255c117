namespace ExpressiFy.Metadata;

/// <summary>A provider's state. The API shows the names of the members: they must not change.</summary>
public enum ProviderState
{
    /// <summary>It is switched off, or lacks what it needs.</summary>
    Off,

    /// <summary>It is called when its metadata are needed.</summary>
    Ready,

    /// <summary>It stated a limit or refused the key, and is not called during the cooldown.</summary>
    Resting,

    /// <summary>It gave no usable replies, and is not called while the circuit breaker is open.</summary>
    Failing,

    /// <summary>Today's requests are used up.</summary>
    DaySpent,
}
