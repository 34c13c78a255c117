using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Group;

/// <summary>A group's wish as JSON.</summary>
/// <param name="Members">Two to eight.</param>
/// <param name="Medium">"film" or "track"; film when left out.</param>
/// <param name="Count">1…50; 12 when left out.</param>
/// <param name="Seed">Another one gives others that fit as well.</param>
/// <param name="MaxRuntime">Only films of at most so many minutes.</param>
public sealed record GroupRequest(IReadOnlyList<MemberRequest?>? Members, string? Medium = null, int? Count = null, int? Seed = null, int? MaxRuntime = null);

/// <summary>One member as JSON: a name, a mood as for recommendations, and at most one way to know their taste.</summary>
/// <param name="Name">What the others call them; stands in the reply and is stored nowhere.</param>
/// <param name="Self">The taste that the request's own cookie stands for.</param>
/// <param name="Code">A code that a member made on this host.</param>
/// <param name="Profile">A profile as it is exported.</param>
public sealed record MemberRequest(
    string? Name, string? Expression = null, double? Valence = null, double? Arousal = null, string? Aim = null,
    bool Self = false, string? Code = null, JsonElement? Profile = null);

/// <summary>One fair list.</summary>
public sealed record GroupReply(IReadOnlyList<GroupCardReply> Cards);

/// <summary>A title with for whom it works.</summary>
/// <param name="Title">The title.</param>
/// <param name="ForWhom">E.g. "Great for Ana and Ben; a compromise for Cleo".</param>
/// <param name="Fits">"great", "good" or "compromise" for each member: all that is told of anybody's taste.</param>
public sealed record GroupCardReply(TitleReply Title, string ForWhom, IReadOnlyList<FitReply> Fits);

/// <summary>One member's fit.</summary>
public sealed record FitReply(string Name, string Fit);

/// <summary>A code that lends a taste.</summary>
public sealed record CodeReply(string Code, DateTimeOffset Until);

/// <summary>/api/v1/together: several moods and tastes in, one fair list out.</summary>
public static class GroupApi
{
    private const int DefaultCount = 12;

    public static void MapGroupsApi(this RouteGroupBuilder api)
    {
        var together = api.MapGroup("/together").WithTags("Together").RequireSameOrigin();
        together.MapPost("", PickAsync).WithName("PickTogether").WithSummary("One fair list for several moods and tastes").ProducesProblem(400).ProducesProblem(403);
        together.MapPost("/code", MakeCodeAsync).WithName("MakeGroupCode").WithSummary("A code that lends this visitor's taste to a group's list for a day")
            .ProducesProblem(403).ProducesProblem(409);
    }

    private static async Task<Results<Ok<GroupReply>, ProblemHttpResult>> PickAsync(
        GroupRequest request, HttpContext http, GroupMemberResolver groupMemberResolver, GroupRecommender recommender, MetadataReader contents)
    {
        var asked = new QueryReader();
        var medium = asked.ReadMedium(request.Medium) ?? Medium.Film;
        if (asked.Problem is { } problem)
            return problem;
        var (members, wrong) = await groupMemberResolver.ResolveAsync((request.Members ?? []).OfType<MemberRequest>().Select(InputOf), http);
        if (wrong is not null)
            return Impossible(wrong);
        try
        {
            http.Response.Headers.CacheControl = "no-store";
            var cards = recommender.Recommend(new(medium, members, request.Count ?? DefaultCount) { Seed = request.Seed ?? 0, MaxRuntime = request.MaxRuntime });
            var known = await contents.ReadKnownAsync([.. cards.Select(card => card.Title)], http.RequestAborted);
            return TypedResults.Ok(new GroupReply([.. cards.Select(card => new GroupCardReply(
                TitleReply.Of(card.Title, known.GetValueOrDefault(card.Title.Id)), card.ForWhom,
                [.. card.Fits.Select(fit => new FitReply(fit.Name, fit.Fit.ToString().ToLowerInvariant()))]))]));
        }
        catch (InvalidRequestException refused)
        {
            return Impossible(refused.Message);
        }
    }

    private static async Task<Results<Ok<CodeReply>, ProblemHttpResult>> MakeCodeAsync(HttpContext http, Visitors visitors, GroupCodes codes, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await visitors.FindAsync(http) is { } visitor
            ? TypedResults.Ok(new CodeReply(codes.Make(visitor.Id), time.GetUtcNow() + GroupCodes.Lifetime))
            : Problems.Of(StatusCodes.Status409Conflict, "consent-needed", "There is no taste to lend: nothing is remembered of this visitor.");
    }

    private static MemberInput InputOf(MemberRequest member) => new(
        member.Name ?? "",
        new MoodQuery(member.Expression, member.Aim, GroupMemberResolver.Text(member.Valence), GroupMemberResolver.Text(member.Arousal)),
        member.Self, member.Code ?? "",
        member.Profile is { ValueKind: JsonValueKind.Object } profile ? JsonSerializer.SerializeToUtf8Bytes(profile) : null);

    private static ProblemHttpResult Impossible(string words) => Problems.Of(StatusCodes.Status400BadRequest, "impossible-wish", words);
}
