using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Requests;

/// <summary>What a person asks for.</summary>
/// <param name="Medium">Films or tracks.</param>
/// <param name="Aim">What to do with the mood.</param>
/// <param name="From">Where the person is; null when unknown, which matching, lifting and calming do not allow.</param>
/// <param name="Count">How many cards, 1…50.</param>
public sealed record RecommendationRequest(Medium Medium, Aim Aim, AffectPoint? From, int Count)
{
    /// <summary>The expression behind <see cref="From"/>, when it has a name.</summary>
    public Expression? Expression { get; init; }

    /// <summary>The point of the affect plane to lead to; with <see cref="Aim.Toward"/> and only then.</summary>
    public AffectPoint? TargetPoint { get; init; }

    /// <summary>
    /// Whether an unpleasant mood may be fed: matching anger, fear, sadness or disgust with more of the same. By default it is answered
    /// instead; this is for the person who asks for it.
    /// </summary>
    public bool Feed { get; init; }

    /// <summary>Only titles of this genre (any case); null for all.</summary>
    public string? Genre { get; init; }

    /// <summary>Only titles of this year or later.</summary>
    public int? FromYear { get; init; }

    /// <summary>Only titles of this year or earlier.</summary>
    public int? ToYear { get; init; }

    /// <summary>Only films of at most so many minutes.</summary>
    public int? MaxRuntime { get; init; }

    /// <summary>Titles that stand in another row already.</summary>
    public IReadOnlySet<TitleId> Except { get; init; } = new HashSet<TitleId>();

    /// <summary>Varies the freshness of equal wishes; the same seed, profile and catalogue give the same cards.</summary>
    public int Seed { get; init; }
}
