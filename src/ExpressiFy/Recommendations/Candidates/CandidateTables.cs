using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// The tables of a catalogue, one for each medium. Each is built when it is first used and shared by all recommenders.
/// </summary>
public sealed class CandidateTables
{
    // Keyed by the catalogue, so that recommenders made apart share the tables, and freed with it.
    private static readonly ConditionalWeakTable<TitleCatalogue, CandidateTables> ByCatalogue = [];

    private readonly Dictionary<Medium, Lazy<CandidateTable>> tables;
    private readonly Lazy<EstimatedMoods> estimates;

    private CandidateTables(TitleCatalogue catalogue)
    {
        estimates = new(() => new(catalogue.Titles));
        tables = Enum.GetValues<Medium>().ToDictionary(
            medium => medium, medium => new Lazy<CandidateTable>(() => Build(catalogue, medium)));
    }

    /// <summary>The table of a medium.</summary>
    public CandidateTable this[Medium medium] => tables[medium].Value;

    /// <summary>The tables of a catalogue.</summary>
    public static CandidateTables Of(TitleCatalogue catalogue) =>
        ByCatalogue.GetValue(catalogue, catalogue => new CandidateTables(catalogue));

    /// <summary>A title of the catalogue, or one of a person's own, as a candidate.</summary>
    public Candidate Find(Title title)
    {
        var table = this[title.Medium];
        return table.Find(title.Id) is { } index
            ? table.Candidates[index]
            : new(title, strengths: estimates.Value.Of(title));
    }

    private static CandidateTable Build(TitleCatalogue catalogue, Medium medium) =>
        new(medium, catalogue.Titles.Where(title => title.Medium == medium));
}
