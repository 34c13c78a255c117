namespace ExpressiFy.Recommendations.Reranking;

/// <summary>
/// How a title answers sadness. A list for a sad mood has both <see cref="Comfort"/> and <see cref="Catharsis"/>.
/// </summary>
public enum Consolation
{
    /// <summary>It does not concern sadness.</summary>
    None,

    /// <summary>Clearly bittersweet or warm, not harsh or tragic.</summary>
    Comfort,

    /// <summary>Clearly tragic or deeply melancholic, with something consoling: for a good cry.</summary>
    Catharsis,

    /// <summary>Clearly tragic or deeply melancholic, with nothing consoling.</summary>
    Bleak,
}
