using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExpressiFy.Web.Account;

/// <summary>/api/v1/profile: agree, look, take along, erase.</summary>
public static class ProfileApi
{
    public static void MapProfile(this RouteGroupBuilder api)
    {
        var profile = api.MapGroup("/profile").WithTags("Profile");
        profile.MapGet("", LookAsync).WithName("GetProfile").WithSummary("What is remembered of this visitor's taste");
        profile.MapGet("/export", ExportAsync).WithName("ExportProfile").WithSummary("Everything stored of this visitor, as a file").ProducesProblem(404);
        var changes = profile.MapGroup("").RequireSameOrigin();
        changes.MapPost("", AgreeAsync).WithName("CreateProfile").WithSummary("The person agrees that their taste is kept; sets a cookie").ProducesProblem(403);
        changes.MapDelete("", EraseAsync).WithName("EraseProfile").WithSummary("Erases everything stored of this visitor, and the cookie").ProducesProblem(403);
    }

    private static async Task<Ok<ProfileReply>> LookAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(ProfileReply.Of((await visitors.FindAsync(http))?.Profile, catalogue));
    }

    private static async Task<Ok<ProfileReply>> AgreeAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue) =>
        TypedResults.Ok(ProfileReply.Of((await visitors.AgreeAsync(http)).Profile, catalogue));

    private static async Task<NoContent> EraseAsync(HttpContext http, Visitors visitors)
    {
        await visitors.EraseAsync(http);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ProfileExport>, ProblemHttpResult>> ExportAsync(HttpContext http, Visitors visitors, ProfileStore store)
    {
        if (await visitors.FindAsync(http) is not { } visitor || await store.ExportAsync(visitor.Id, http.RequestAborted) is not { } export)
            return Problems.Of(StatusCodes.Status404NotFound, "nothing-stored", "Nothing is stored for this browser.");
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"expressify-profile.json\"";
        return TypedResults.Ok(export);
    }
}
