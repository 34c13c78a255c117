namespace ExpressiFy.Content;

/// <summary>What a provider said of a title: content, or the reason why there is none.</summary>
/// <param name="Content">Null when there is nothing to show.</param>
/// <param name="Absence">Why there is nothing; <see cref="Absence.None"/> when there is something.</param>
public sealed record ContentAnswer(Content? Content, Absence Absence)
{
    public static ContentAnswer Nothing(Absence absence) => new(null, absence);
}

/// <summary>Why a provider gave nothing.</summary>
public enum Absence
{
    None,

    /// <summary>The provider is switched off or has no key.</summary>
    NotConfigured,

    /// <summary>It does not know the title.</summary>
    NotFound,

    /// <summary>Today's requests are used up, here or there.</summary>
    OverQuota,

    /// <summary>It refused the key.</summary>
    KeyRefused,

    /// <summary>It did not answer, or not sensibly.</summary>
    Unreachable,
}
