using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Account;

/// <summary>/api/v1/profile: consent, and what is stored of a visitor.</summary>
public static class ProfileApi
{
    public static void MapProfile(this RouteGroupBuilder api)
    {
        var profile = api.MapGroup("/profile").WithTags("Profile");
        profile.MapGet("", ShowAsync)
            .WithName("GetProfile")
            .WithSummary("What is remembered of this visitor's taste");
        profile.MapGet("/export", ExportAsync)
            .WithName("ExportProfile")
            .WithSummary("Everything stored of this visitor, as a file")
            .ProducesProblem(404);

        var changes = profile.MapGroup("").RequireSameOrigin();
        changes.MapPost("", AgreeAsync)
            .WithName("CreateProfile")
            .WithSummary("The person agrees that their taste is kept; sets a cookie")
            .ProducesProblem(403);
        changes.MapDelete("", EraseAsync)
            .WithName("EraseProfile")
            .WithSummary("Erases everything stored of this visitor, and the cookie")
            .ProducesProblem(403);
    }

    private static async Task<Ok<ProfileReply>> ShowAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = await visitors.FindAsync(http);
        return TypedResults.Ok(ProfileReply.Of(visitor?.Profile, catalogue));
    }

    private static async Task<Ok<ProfileReply>> AgreeAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue)
    {
        var visitor = await visitors.AgreeAsync(http);
        return TypedResults.Ok(ProfileReply.Of(visitor.Profile, catalogue));
    }

    private static async Task<Results<NoContent, Accepted<ErasureReply>>> EraseAsync(
        HttpContext http, Visitors visitors)
    {
        const string Pending =
            "Erased. Another program reads the database: until it ends, copies stay in a file of the server. They are "
            + "overwritten as soon as it does.";
        return await visitors.EraseAsync(http) == ErasureResult.Pending
            ? TypedResults.Accepted((string?)null, new ErasureReply(Pending))
            : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ProfileExport>, ProblemHttpResult>> ExportAsync(
        HttpContext http, Visitors visitors, ProfileStore store)
    {
        var visitor = await visitors.FindAsync(http);
        var export = visitor is null ? null : await store.ExportAsync(visitor.Id, http.RequestAborted);
        if (export is null)
            return NothingStored();
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"expressify-profile.json\"";
        return TypedResults.Ok(export);
    }

    private static ProblemHttpResult NothingStored() => Problems.Of(
        StatusCodes.Status404NotFound, "nothing-stored", "Nothing is stored for this browser.");
}
