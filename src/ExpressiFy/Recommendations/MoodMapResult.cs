using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Recommendations;

/// <summary>The titles of a mood map and what they were ranked by.</summary>
/// <param name="Total">How many titles of the medium the catalogue has.</param>
/// <param name="Titles">The best first.</param>
/// <param name="Context">The context that the titles were ranked in; its path has the targets to draw.</param>
public sealed record MoodMapResult(int Total, IReadOnlyList<ScoredTitle> Titles, RankingContext Context);

/// <summary>A title with its score, 0…1.</summary>
public sealed record ScoredTitle(Title Title, double Score);
