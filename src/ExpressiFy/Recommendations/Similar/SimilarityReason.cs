using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Similar;

/// <summary>What titles have in common with one title.</summary>
internal static class SimilarityReason
{
    private const double SharedMaker = 1.5;
    private const double SharedSeries = 1.4;
    private const double Shared = 0.5;

    // Where so little is shared that twelve cards would read alike, a card describes its title instead.
    private const double Unshared = -0.3;
    private const double Nowhere = -1;

    /// <summary>For each title a reason why it is similar to a title, different from those of the others.</summary>
    public static IReadOnlyList<Reason> ForAll(Title title, IReadOnlyList<Title> others) =>
        DistinctReasons.Choose([.. others.Select(other => OptionsFor(title, other))]);

    private static IEnumerable<ReasonOption> OptionsFor(Title title, Title other)
    {
        var own = FactsOf(other);
        var shared = own.SharedWith(FactsOf(title));
        return
        [
            .. RareTraits(title, other),
            .. Descriptions(shared, ReasonKind.Likeness, Shared),
            .. Descriptions(own with { Moods = shared.Moods }, ReasonKind.Fact, 0),
            .. Descriptions(own, ReasonKind.Fact, Unshared),
            Likeness(other, new() { Quadrant = AffectDescription.Quadrant(other.Affect) }, Nowhere),
        ];
    }

    private static IEnumerable<ReasonOption> RareTraits(Title title, Title other)
    {
        var maker = other.Creators.FirstOrDefault(title.Creators.Contains);
        if (maker is not null)
            yield return Likeness(other, new() { Maker = maker }, SharedMaker);
        if (other.Franchise is not null && other.Franchise == title.Franchise)
            yield return Likeness(other, new() { Series = other.Franchise }, SharedSeries);
    }

    private static DescribableFacts FactsOf(Title title) =>
        DescribableFacts.Of(title, title.ClearMoods, SayableThemes.Of(title));

    private static IEnumerable<ReasonOption> Descriptions(DescribableFacts facts, ReasonKind kind, double more) =>
        DescriptionOptions.Of(facts).Select(option =>
            new ReasonOption(option, arguments => new(kind, facts.Medium, arguments), more));

    private static ReasonOption Likeness(Title title, ReasonArguments arguments, double value) =>
        new(new(ReasonKind.Likeness, title.Medium, arguments), value);
}
