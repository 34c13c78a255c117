using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Group;

/// <summary>What a group asks for, as JSON.</summary>
/// <param name="Members">Two to eight.</param>
/// <param name="Medium">"film", "series" or "track"; film when left out.</param>
/// <param name="Count">1…50; 12 when left out.</param>
/// <param name="Seed">Another seed gives other titles that fit as well; 0 when left out.</param>
/// <param name="MaxRuntime">Only films of at most this many minutes.</param>
public sealed record GroupRequest(
    IReadOnlyList<MemberRequest?>? Members,
    [property: EnumName(typeof(Medium))] string? Medium = null,
    int? Count = null,
    int? Seed = null,
    int? MaxRuntime = null);

/// <summary>A member as JSON: a name, a mood as for recommendations, and at most one source of their taste.</summary>
/// <param name="Name">Stands in the reply and is stored nowhere.</param>
/// <param name="Self">Whether the taste is that of the profile behind the request's own cookie.</param>
/// <param name="Code">A code that the member's own browser made on this host.</param>
/// <param name="Profile">An exported profile.</param>
public sealed record MemberRequest(
    string? Name,
    string? Expression = null,
    double? Valence = null,
    double? Arousal = null,
    string? Aim = null,
    bool Self = false,
    string? Code = null,
    JsonElement? Profile = null);
