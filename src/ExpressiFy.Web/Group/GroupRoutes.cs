using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Group;

/// <summary>
/// /together: a form for several people and the list for them. Works without script. Stores nothing.
/// </summary>
public static class GroupRoutes
{
    private const int CardCount = 12;

    public static void MapGroupPage(this WebApplication app)
    {
        app.MapGet("/together", ShowFormAsync).ExcludeFromDescription();
        app.MapPost("/together", PickAsync).RequireFormToken();
    }

    private static Task<IResult> ShowFormAsync(HttpContext http, Visitors visitors, GroupCodes codes) =>
        ShowAsync(http, visitors, codes, GroupForm.Empty);

    private static async Task<IResult> PickAsync(
        HttpContext http,
        Visitors visitors,
        GroupCodes codes,
        GroupMemberResolver members,
        GroupRecommender recommender,
        MetadataReader metadata)
    {
        var fields = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = GroupForm.Read(fields);
        if (fields["do"] == GroupForm.MoreAction)
            return await ShowAsync(http, visitors, codes, form.WithOneMore());

        var inputs = await form.InputsAsync(fields.Files);
        try
        {
            var resolved = await members.ResolveAsync(inputs, http);
            var cards = recommender.Recommend(new(form.Medium, resolved, CardCount) { Seed = form.Seed });
            var known = await metadata.ReadKnownAsync([.. cards.Select(card => card.Title)], http.RequestAborted);
            var result = new GroupResult([.. cards.Select(GroupResult.CardOf)], known);
            return await ShowAsync(http, visitors, codes, form, result);
        }
        catch (InvalidRequestException exception)
        {
            // The seed continues after the lists that were shown.
            return await ShowAsync(http, visitors, codes, form with { Seed = 0 }, problem: exception.Message);
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        Visitors visitors,
        GroupCodes codes,
        GroupForm form,
        GroupResult? result = null,
        string? problem = null)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        var visitor = await visitors.FindAsync(http);
        var code = visitor is null ? null : codes.Make(visitor.Id);
        var status = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Page.Of<GroupPage, GroupModel>(new(form, result, problem, visitor?.Profile, code), status);
    }
}
