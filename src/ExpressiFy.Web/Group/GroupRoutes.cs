using ExpressiFy.Metadata;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Group;

/// <summary>
/// /together: a form for several people and the list for them, and the visitor's own code. Works without script. Of the
/// form nothing is stored.
/// </summary>
public static class GroupRoutes
{
    private const int CardCount = 12;
    private const string Path = "/together";

    public static void MapGroupPage(this WebApplication app)
    {
        app.MapGet(Path, ShowFormAsync).ExcludeFromDescription();
        app.MapPost(Path, PickAsync).RequireFormToken();
        app.MapPost($"{Path}/code", MakeCodeAsync).RequireFormToken();
        app.MapPost($"{Path}/code/withdraw", WithdrawCodeAsync).RequireFormToken();
    }

    private static Task<IResult> ShowFormAsync(HttpContext http, Visitors visitors, GroupCodes codes) =>
        ShowAsync(http, visitors, codes, form: null);

    private static async Task<IResult> PickAsync(
        HttpContext http, Visitors visitors, GroupCodes codes, GroupLists lists, MetadataReader metadata)
    {
        var fields = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = GroupForm.Read(fields);
        var action = fields["do"].ToString();
        if (GroupForm.IsChange(action))
            return await ShowAsync(http, visitors, codes, action == GroupForm.MoreAction ? form.WithOneMore() : form);
        if (action == GroupForm.WithoutCodesAction)
            form = form.WithoutCodes();

        var inputs = await form.InputsAsync(fields.Files);
        try
        {
            var list = await lists.RecommendAsync(
                inputs, members => new(form.Medium, members, CardCount) { Seed = form.Seed }, http);
            var known = await metadata.ReadKnownAsync(
                [.. list.Cards.Select(card => card.Title)], http.RequestAborted);
            var result = new GroupResult(list.Cards, known, list.ListsLeft);
            return await ShowAsync(http, visitors, codes, form, result);
        }
        catch (CodeRefusedException exception)
        {
            return await ShowAsync(http, visitors, codes, form with { Seed = 0 }, refused: exception);
        }
        catch (InvalidRequestException exception)
        {
            // The seed continues after the lists that were shown.
            return await ShowAsync(http, visitors, codes, form with { Seed = 0 }, problem: exception.Message);
        }
    }

    // Shown as the answer itself: only the hash is stored, so no other page could show the code.
    private static async Task<IResult> MakeCodeAsync(HttpContext http, Visitors visitors, GroupCodes codes)
    {
        var visitor = await visitors.FindAsync(http);
        var code = visitor is null ? null : await codes.MakeAsync(visitor.Id, http.RequestAborted);
        return await ShowAsync(http, visitors, codes, form: null, newCode: code);
    }

    private static async Task<IResult> WithdrawCodeAsync(HttpContext http, Visitors visitors, GroupCodes codes)
    {
        var visitor = await visitors.FindAsync(http);
        if (visitor is not null)
            await codes.WithdrawAsync(visitor.Id, http.RequestAborted);
        return SeeOther.To($"{Path}#own-title");
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        Visitors visitors,
        GroupCodes codes,
        GroupForm? form,
        GroupResult? result = null,
        string? problem = null,
        CodeRefusedException? refused = null,
        string? newCode = null)
    {
        var visitor = await visitors.FindIfReadableAsync(http);
        var code = visitor is null ? null : await codes.CurrentAsync(visitor.Id, http.RequestAborted);
        var isRefused = problem is not null || refused is not null;
        var model = new GroupModel(
            form ?? GroupForm.Empty(visitor is not null),
            result,
            problem,
            refused is null ? null : new(refused.Problem, refused.Message),
            visitor?.Profile,
            code,
            newCode);
        var status = isRefused ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page.Of<GroupPage, GroupModel>(model, status);
    }
}
