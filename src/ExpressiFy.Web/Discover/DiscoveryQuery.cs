using ExpressiFy.Affect;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Discover;

/// <summary>The parameters of a look beyond the catalogue as they arrive.</summary>
public sealed record DiscoveryQuery(
    string? Expression = null, string? Aim = null, string? Genre = null, string? FromYear = null, string? ToYear = null, string? Page = null)
{
    private const int EarliestYear = 1874;
    private const int LatestYear = 2100;

    private static readonly (string, Expression)[] Expressions = [.. ExpressiFy.Affect.ExpressionLabels.All.Select(expression => (expression.Name(), expression))];

    private static readonly (string, Aim)[] Aims = [.. new[] { ExpressiFy.Affect.Aim.Match, ExpressiFy.Affect.Aim.Lift, ExpressiFy.Affect.Aim.Calm }.Select(aim => (aim.Name(), aim))];

    /// <summary>The wish; what cannot be taken is told to <paramref name="asked"/>.</summary>
    public DiscoveryRequest Read(QueryReader asked)
    {
        var mood = asked.Choice("expression", Expression, Expressions);
        // Whoever comes from a row that browses or surprises has no mood to lead from.
        var aim = asked.Choice("aim", Aim is "browse" or "surprise" or "toward" ? null : Aim, Aims) ?? ExpressiFy.Affect.Aim.Match;
        var genre = asked.Choice("genre", Genre, [.. TmdbGenres.Names.Select((name, index) => (name, index))]);
        return new(
            mood is { } from ? MoodTarget.Of(aim, from.Affect(), from) : null,
            genre is { } chosen ? TmdbGenres.Names[chosen] : null,
            asked.Number("fromYear", FromYear, EarliestYear, LatestYear),
            asked.Number("toYear", ToYear, EarliestYear, LatestYear),
            asked.Number("page", Page, 1, Discovery.LastPage) ?? 1);
    }

    /// <summary>The same as a query, at another page.</summary>
    public string ForPage(int page) => string.Join('&', new (string Name, string? Value)[]
    {
        ("expression", Expression), ("aim", Aim), ("genre", Genre), ("fromYear", FromYear), ("toYear", ToYear),
        ("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    }.Where(each => !string.IsNullOrEmpty(each.Value)).Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value!)}"));
}
