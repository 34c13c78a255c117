using System.ComponentModel.DataAnnotations;
using ExpressiFy.Catalogue;
using ExpressiFy.Storage;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.TitlePages;

/// <summary>Which title was meant in place of a wrong one, as JSON.</summary>
/// <param name="TitleId">A title of the catalogue, or of the visitor's own, of any medium; else null.</param>
/// <param name="Title">
/// Without it, the name of a title that the catalogue does not have, which becomes the visitor's own.
/// </param>
/// <param name="Year">Its year; null where it is not known.</param>
public sealed record TitleCorrectionRequest(
    string? TitleId = null,
    [property: StringLength(WrongTitleRoutes.LongestName, MinimumLength = 1)] string? Title = null,
    [property: Range(OwnTitle.FirstYear, OwnTitle.LastYear)] int? Year = null);

/// <summary>The title that everything is said of now.</summary>
/// <param name="TitleId">Its id.</param>
public sealed record TitleCorrectionReply(string TitleId);

/// <summary>/api/v1/titles/{id}/correction: says which title a list meant, as the page of a title does.</summary>
public static class TitleCorrectionApi
{
    public static void MapTitleCorrection(this RouteGroupBuilder api) => api
        .MapPost("/titles/{id}/correction", CorrectAsync)
        .WithTags("Titles")
        .WithName("CorrectTitle")
        .WithSummary("Moves what the visitor said of a title to the one that was meant; later imports keep to it")
        .ProducesProblem(400)
        .ProducesProblem(403)
        .ProducesProblem(404)
        .ProducesProblem(409)
        .ProducesProblem(415)
        .RequireSameOrigin();

    private static async Task<Results<Ok<TitleCorrectionReply>, ProblemHttpResult>> CorrectAsync(
        string id,
        TitleCorrectionRequest request,
        HttpContext http,
        IVisitorTitles titles,
        Visitors visitors,
        ProfileStore store)
    {
        if (await visitors.FindAsync(http) is not { } visitor)
            return ConsentProblems.Needed();
        if (await titles.FindAsync(id, http) is not { } wrong)
            return TitleLookup.UnknownTitle();
        var known = await titles.FindAsync(request.TitleId, http);
        if (known is null && request.TitleId is not null)
            return TitleLookup.UnknownTitle();
        var right = known ?? WrongTitleRoutes.Named(request.Title, request.Year, wrong);
        if (right is null || right.Id == wrong.Id)
        {
            return Problems.Of(
                StatusCodes.Status400BadRequest, "no-other-title", "titleId or title names another title.");
        }

        return await WrongTitleRoutes.MoveAsync(store, visitor.Id, wrong, right, known is null, http.RequestAborted)
            ? TypedResults.Ok(new TitleCorrectionReply(right.Id.ToString()))
            : Problems.Of(
                StatusCodes.Status409Conflict, "nothing-said", "The visitor said nothing of the title that is wrong.");
    }
}
