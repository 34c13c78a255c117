namespace ExpressiFy.Metadata.Results;

/// <summary>What a provider said: what was asked for, or the reason why there is nothing.</summary>
/// <param name="Found">Null when there is nothing.</param>
/// <param name="Absence">Why there is nothing; <see cref="Absence.None"/> when there is something.</param>
public sealed record Answer<T>(T? Found, Absence Absence)
    where T : class
{
    public static Answer<T> Of(T found) => new(found, Absence.None);

    public static Answer<T> Nothing(Absence absence) => new(null, absence);
}

/// <summary>Why a provider gave nothing.</summary>
public enum Absence
{
    None,

    /// <summary>The provider is switched off or has no key.</summary>
    NotConfigured,

    /// <summary>It does not know the title.</summary>
    NotFound,

    /// <summary>Its requests are used up for now, here or there.</summary>
    OverQuota,

    /// <summary>It refused the key.</summary>
    KeyRefused,

    /// <summary>It did not answer, or not sensibly.</summary>
    Unreachable,
}
