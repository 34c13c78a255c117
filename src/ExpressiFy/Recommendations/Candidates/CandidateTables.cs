using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// The tables of a catalogue: of each medium one for its judged titles, and one for its estimated titles, which come
/// behind them in every list. Each is built when it is first used and shared by all recommenders.
/// </summary>
public sealed class CandidateTables
{
    // Keyed by the catalogue, so that recommenders made apart share the tables, and freed with it.
    private static readonly ConditionalWeakTable<TitleCatalogue, CandidateTables> ByCatalogue = [];

    private readonly Dictionary<Medium, Lazy<CandidateTable>> judged;
    private readonly Dictionary<Medium, Lazy<CandidateTable>> estimated;
    private readonly Lazy<EstimatedMoods> estimates;

    private CandidateTables(TitleCatalogue catalogue)
    {
        estimates = new(() => new(catalogue.Judged));
        judged = TablesOf(medium => new CandidateTable(medium, [.. TitlesOf(catalogue.Judged, medium)]));
        estimated = TablesOf(medium => CandidateTable.OfEstimated(
            medium, TitlesOf(catalogue.Estimated, medium), StrengthsOf));
    }

    /// <summary>The table of the judged titles of a medium.</summary>
    public CandidateTable this[Medium medium] => judged[medium].Value;

    /// <summary>The table of the estimated titles of a medium; seconds when it is first used and long.</summary>
    public CandidateTable EstimatedOf(Medium medium) => estimated[medium].Value;

    /// <summary>The tables of a catalogue.</summary>
    public static CandidateTables Of(TitleCatalogue catalogue) =>
        ByCatalogue.GetValue(catalogue, catalogue => new CandidateTables(catalogue));

    /// <summary>A title of the catalogue, or one of a person's own, as a candidate.</summary>
    public Candidate Find(Title title)
    {
        if (title.IsEstimated)
            return new(title, strengths: StrengthsOf(title));
        var table = this[title.Medium];
        return table.Find(title.Id) is { } index ? table.Candidates[index] : new(title);
    }

    private IReadOnlyList<double> StrengthsOf(Title title) => title.EstimatedStrengths is { } known
        ? [.. known.Select(strength => (double)strength)]
        : estimates.Value.Of(title);

    private static IEnumerable<Title> TitlesOf(IEnumerable<Title> titles, Medium medium) =>
        titles.Where(title => title.Medium == medium);

    private static Dictionary<Medium, Lazy<CandidateTable>> TablesOf(Func<Medium, CandidateTable> build) =>
        Enum.GetValues<Medium>()
            .ToDictionary(medium => medium, medium => new Lazy<CandidateTable>(() => build(medium)));
}
