using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Group;

/// <summary>/api/v1/together: one fair list for several moods and tastes.</summary>
public static class GroupApi
{
    public static void MapGroupsApi(this RouteGroupBuilder api)
    {
        var together = api.MapGroup("/together").WithTags("Together").RequireSameOrigin();
        together.MapPost("", RecommendAsync)
            .WithName("PickTogether")
            .WithSummary("One fair list for several moods and tastes")
            .ProducesProblem(400)
            .ProducesProblem(403)
            .RefuseInvalidRequests();
        together.MapPost("/code", MakeCodeAsync)
            .WithName("MakeGroupCode")
            .WithSummary("A code that lets a group's list use this visitor's taste for a day; the one before ends")
            .ProducesProblem(403)
            .ProducesProblem(409);
        together.MapDelete("/code", WithdrawCodeAsync)
            .WithName("WithdrawGroupCode")
            .WithSummary("Ends this visitor's codes at once")
            .ProducesProblem(403);
    }

    private static async Task<Ok<GroupReply>> RecommendAsync(
        GroupRequest request,
        HttpContext http,
        GroupLists lists,
        MetadataReader metadata)
    {
        http.Response.Headers.CacheControl = "no-store";
        var inputs = (request.Members ?? []).OfType<MemberRequest>().Select(InputOf);
        var list = await lists.RecommendAsync(inputs, members => RequestOf(request, members), http);
        return TypedResults.Ok(await GroupReply.OfAsync(list.Cards, metadata, http.RequestAborted));
    }

    private static GroupRecommendationRequest RequestOf(GroupRequest request, IReadOnlyList<GroupMember> members)
    {
        var medium = QueryValue<Medium>.Read(request.Medium).Or(Medium.Film);
        return new(medium, members, request.Count ?? RecommendationQuery.DefaultCount)
        {
            Seed = request.Seed ?? 0,
            MaxRuntime = request.MaxRuntime,
        };
    }

    private static async Task<Results<Ok<CodeReply>, ProblemHttpResult>> MakeCodeAsync(
        HttpContext http, Visitors visitors, GroupCodes codes, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = await visitors.FindAsync(http);
        if (visitor is not null)
        {
            var code = await codes.MakeAsync(visitor.Id, http.RequestAborted);
            return TypedResults.Ok(new CodeReply(code, time.GetUtcNow() + GroupCodes.Lifetime, GroupCodes.Lists));
        }

        const string Detail = "There is no taste to lend: nothing is remembered of this visitor.";
        return ConsentProblems.Needed(Detail);
    }

    private static async Task<NoContent> WithdrawCodeAsync(HttpContext http, Visitors visitors, GroupCodes codes)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = await visitors.FindAsync(http);
        if (visitor is not null)
            await codes.WithdrawAsync(visitor.Id, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static MemberInput InputOf(MemberRequest member)
    {
        var mood = new MoodQuery(
            QueryValue<Expression>.Read(member.Expression),
            QueryValue<Aim>.Read(member.Aim),
            ValueOf(member.Valence),
            ValueOf(member.Arousal));
        return new(member.Name ?? "", mood, member.Self, member.Code ?? "", BytesOf(member.Profile));
    }

    private static QueryValue<double>? ValueOf(double? number) =>
        number is null ? null : QueryValue<double>.Of(number.Value);

    private static byte[]? BytesOf(JsonElement? profile) =>
        profile?.ValueKind == JsonValueKind.Object ? JsonSerializer.SerializeToUtf8Bytes(profile) : null;
}
