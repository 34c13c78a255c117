using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Picks;

/// <summary>The title that a person passes over, as JSON.</summary>
/// <param name="TitleId">E.g. "film:tt0111161"; may be left out with shares: then nothing is passed over.</param>
/// <param name="Shares">
/// How the expression was read, for each of the seven a share of 0 to 1: in the body, because addresses are logged.
/// </param>
public sealed record PassRequest(string? TitleId, IReadOnlyDictionary<string, double>? Shares = null);

/// <summary>/api/v1/pick: one title for now, and the next one.</summary>
public static class PickApi
{
    private const string SharesRule = $"{RequestValidation.SharesRule} They exclude valence and arousal.";

    public static void MapPick(this RouteGroupBuilder api)
    {
        var pick = api.MapGroup("/pick").WithTags("Recommendations");
        pick.MapGet("", ChooseAsync)
            .WithName("Pick")
            .WithSummary("One film, series or track for now, why, and two alternatives")
            .ProducesProblem(400)
            .RefuseInvalidRequests();
        pick.MapPost("", PassAsync)
            .WithName("PassPick")
            .WithSummary("Not this one: gives the next; stored as weak feedback only for a person who has a profile")
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(415)
            .RefuseInvalidRequests()
            .RequireSameOrigin();
    }

    private static async Task<Ok<PickReply>> ChooseAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] PickQuery query,
        HttpContext http,
        PickRecommender picks,
        Visitors visitors,
        MetadataReader metadata)
    {
        var pick = picks.Choose(query.ToRequest(mood), await visitors.ProfileOfAsync(http));
        return TypedResults.Ok(await PickReply.OfAsync(pick, metadata, http.RequestAborted));
    }

    private static async Task<Results<Ok<PickReply>, ProblemHttpResult>> PassAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] PickQuery query,
        PassRequest request,
        HttpContext http,
        TitleCatalogue catalogue,
        PickRecommender picks,
        PassedFeedback passed,
        Visitors visitors,
        MetadataReader metadata)
    {
        if (SharesBody.ReadShares(request.Shares, mood) is not { } read)
            return Problems.Invalid(new Dictionary<string, string[]> { [SharesBody.Name] = [SharesRule] });
        if (request.TitleId is null && request.Shares is not null)
            return await ChooseAsync(read, query, http, picks, visitors, metadata);
        if (!catalogue.TryFind(request.TitleId, out var title))
            return TitleLookup.UnknownTitle();

        var (profile, isStored) = await passed.AddAsync(http, title.Id);
        var asked = query.ToRequest(read);
        var pick = picks.Choose(asked with { Except = asked.Except.Append(title.Id).ToHashSet() }, profile);
        var reply = await PickReply.OfAsync(pick, metadata, http.RequestAborted);
        return TypedResults.Ok(reply with { Stored = isStored });
    }
}
