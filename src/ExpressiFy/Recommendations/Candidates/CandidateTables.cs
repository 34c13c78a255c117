using System.Runtime.CompilerServices;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>The two tables of a catalogue, films and tracks; built when they are first asked for and shared by all who rank.</summary>
public sealed class CandidateTables
{
    private static readonly ConditionalWeakTable<TitleCatalogue, CandidateTables> Known = [];

    private readonly Lazy<CandidateTable> films, tracks;

    private CandidateTables(TitleCatalogue catalogue)
    {
        films = new(() => Table(Medium.Film));
        tracks = new(() => Table(Medium.Track));

        CandidateTable Table(Medium medium) => new(medium, catalogue.Titles.Where(title => title.Medium == medium));
    }

    /// <summary>The table of a medium.</summary>
    public CandidateTable this[Medium medium] => (medium == Medium.Film ? films : tracks).Value;

    /// <summary>The tables of this catalogue.</summary>
    public static CandidateTables Of(TitleCatalogue catalogue) => Known.GetValue(catalogue, whole => new(whole));
}
