namespace ExpressiFy.Metadata.Results;

/// <summary>Why a provider gave nothing. A shared cache keeps the numbers: their order must not change.</summary>
public enum MissingReason
{
    /// <summary>It gave something.</summary>
    None,

    /// <summary>It is switched off or has no key.</summary>
    NotConfigured,

    /// <summary>It does not have the title.</summary>
    NotFound,

    /// <summary>A limit is reached, the provider's or the one configured here.</summary>
    OverQuota,

    /// <summary>It refused the key.</summary>
    KeyRefused,

    /// <summary>It gave no reply, or no usable one.</summary>
    Unreachable,
}
