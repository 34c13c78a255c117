using System.ComponentModel;
using ExpressiFy.Affect;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Artwork;

/// <summary>The query parameters of a drawing.</summary>
public sealed record ArtworkQuery(
    [property: Choice]
    [property: Description("The mood of the page, to which the darkest ink leans; left out, it is a neutral one.")]
    QueryValue<Expression>? Mood = null,

    [property: Description("The version, as in the addresses of replies; caches keep a drawing of the present one.")]
    string? V = null);
