using System.ComponentModel;
using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Metadata.Providers.Tmdb;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Discover;

/// <summary>The query parameters of films beyond the catalogue. Errors are reported in this order.</summary>
public sealed record DiscoveryQuery(
    [property: Choice]
    [property: Description("The mood; any when left out.")]
    QueryValue<Expression>? Expression = null,

    [property: Choice(Affect.Aim.Match, Affect.Aim.Lift, Affect.Aim.Calm, TakesUnlisted = true)]
    [property: DefaultValue(Affect.Aim.Match)]
    [property: Description("What the films should do with the mood. The other aims of recommendations count as match.")]
    QueryValue<Aim>? Aim = null,

    [property: TmdbGenre]
    [property: Description("Only films of this genre.")]
    string? Genre = null,

    [property: WholeNumber(DiscoveryQuery.EarliestYear, DiscoveryQuery.LatestYear)]
    [property: Description("Only films of this year or later.")]
    QueryValue<int>? FromYear = null,

    [property: WholeNumber(DiscoveryQuery.EarliestYear, DiscoveryQuery.LatestYear)]
    [property: Description("Only films of this year or earlier.")]
    QueryValue<int>? ToYear = null,

    [property: WholeNumber(1, Discovery.LastPage)]
    [property: DefaultValue(1)]
    [property: Description("Which page of about twenty films.")]
    QueryValue<int>? Page = null)
{
    // Of the oldest film known, and a bound for typing errors.
    private const int EarliestYear = 1874;
    private const int LatestYear = 2100;

    /// <summary>The request; the query has to be valid.</summary>
    public DiscoveryRequest ToRequest() => new(
        Expression?.Value is Expression mood ? MoodTarget.Of(AimOrMatch, mood.Affect(), mood) : null,
        GenreName,
        FromYear?.Value,
        ToYear?.Value,
        Page.Or(1));

    /// <summary>The same query for another page.</summary>
    public string ForPage(int page)
    {
        var parts = new List<string>();
        Add("expression", Expression?.Text);
        Add("aim", Aim?.Text);
        Add("genre", Genre);
        Add("fromYear", FromYear?.Text);
        Add("toYear", ToYear?.Text);
        Add("page", page.ToString(CultureInfo.InvariantCulture));
        return string.Join('&', parts);

        void Add(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
                parts.Add($"{name}={Uri.EscapeDataString(text)}");
        }
    }

    // A row that browses or surprises has no mood to lead from, but links here with its aim.
    private Aim AimOrMatch => Aim.Or(Affect.Aim.Match) switch
    {
        Affect.Aim.Lift => Affect.Aim.Lift,
        Affect.Aim.Calm => Affect.Aim.Calm,
        _ => Affect.Aim.Match,
    };

    // As TMDB's list spells it.
    private string? GenreName =>
        TmdbGenres.Names.FirstOrDefault(name => name.Equals(Genre, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A genre by which TMDB can be searched.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TmdbGenreAttribute : TextChoiceAttribute
{
    protected override IReadOnlyList<string> AllNames => TmdbGenres.Names;
}
