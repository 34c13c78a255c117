namespace ExpressiFy.Recommendations.Similar;

/// <summary>How much each term of <see cref="Similarity"/> counts; the weights of a set sum to 1.</summary>
internal sealed record SimilarityWeights
{
    /// <summary>
    /// Between titles of one medium: moods first, then genres, then the rest; year and language separate near equals.
    /// </summary>
    public static readonly SimilarityWeights SameMedium = new()
    {
        Moods = 0.45f,
        Genres = 0.20f,
        Affect = 0.10f,
        Creator = 0.10f,
        Year = 0.05f,
        Language = 0.05f,
        Acclaim = 0.05f,
    };

    /// <summary>Between a film and a track, which share no genres and seldom a creator.</summary>
    public static readonly SimilarityWeights CrossMedium = new()
    {
        Moods = 0.60f,
        Affect = 0.25f,
        Year = 0.05f,
        Acclaim = 0.10f,
    };

    /// <summary>Of the cosine of the mood strengths.</summary>
    public float Moods { get; private init; }

    /// <summary>Of the shared part of the genres (Jaccard index).</summary>
    public float Genres { get; private init; }

    /// <summary>Of the nearness in the affect plane.</summary>
    public float Affect { get; private init; }

    /// <summary>Of a shared creator.</summary>
    public float Creator { get; private init; }

    /// <summary>Of the nearness in years.</summary>
    public float Year { get; private init; }

    /// <summary>Of an equal first language.</summary>
    public float Language { get; private init; }

    /// <summary>Of the other title's acclaim.</summary>
    public float Acclaim { get; private init; }
}
