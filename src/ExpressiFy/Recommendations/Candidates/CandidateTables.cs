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

    private readonly Lazy<CandidateTable> films;
    private readonly Lazy<CandidateTable> tracks;

    private CandidateTables(TitleCatalogue catalogue)
    {
        films = new(() => Build(catalogue, Medium.Film));
        tracks = new(() => Build(catalogue, Medium.Track));
    }

    /// <summary>The table of a medium.</summary>
    public CandidateTable this[Medium medium] => (medium == Medium.Film ? films : tracks).Value;

    /// <summary>The tables of a catalogue.</summary>
    public static CandidateTables Of(TitleCatalogue catalogue) =>
        ByCatalogue.GetValue(catalogue, catalogue => new CandidateTables(catalogue));

    /// <summary>A title of the catalogue as a candidate.</summary>
    public Candidate Find(Title title)
    {
        var table = this[title.Medium];
        return table.Candidates[table.Find(title.Id)!.Value];
    }

    private static CandidateTable Build(TitleCatalogue catalogue, Medium medium) =>
        new(medium, catalogue.Titles.Where(title => title.Medium == medium));
}
