using ExpressiFy.Catalogue;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Picks;

/// <summary>/pick: the pick alone, and the form that passes it over.</summary>
public static class PickRoutes
{
    // Names of the form's fields.
    private const string TitleField = "title";
    private const string PartField = "part";

    public static void MapPickRoutes(this WebApplication app)
    {
        app.MapGet("/pick", ShowAsync).ExcludeFromDescription();
        // The mood may be in the form: without it, an aim that needs one would be refused.
        app.MapPost("/pick", PassAsync).RequireFormToken().DisableValidation();
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] PickQuery query,
        HttpContext http,
        PickMaker picks,
        Visitors visitors,
        string? pick = null)
    {
        var profile = await visitors.ProfileOfAsync(http);
        var shown = await picks.MakeAsync(
            query.ToRequest(mood), query.Seed.Or(0), query.PassedIds, pick, profile, http.RequestAborted);
        return Page.Of<PickCard, PickModel>(shown);
    }

    /// <summary>
    /// Answers a script with the next pick alone, and a form with the page that has it. A form without a title passes
    /// nothing over: it asks for the pick of the address, for a reading whose shares no address has.
    /// </summary>
    private static async Task<IResult> PassAsync(
        [AsParameters] MoodQuery mood,
        [AsParameters] PickQuery query,
        HttpContext http,
        TitleCatalogue catalogue,
        PickMaker picks,
        PassedFeedback feedback,
        Visitors visitors,
        string? pick = null)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (SharesBody.ReadField(form, mood) is not { } read
            || !QueryValidation.IsValid(read)
            || !QueryValidation.IsValid(query))
        {
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        }

        if (pick is not null && !form.ContainsKey(TitleField))
            return await ShowAsync(read, query, http, picks, visitors, pick);
        if (!catalogue.TryFind(form[TitleField], out var title))
            return ErrorPage.Of(StatusCodes.Status400BadRequest);

        var (profile, isStored) = await feedback.AddAsync(http, title.Id);
        var passed = isStored ? query.PassedIds : PassedTitles.With(query.PassedIds, title.Id);
        var next = await picks.MakeAsync(
            query.ToRequest(read), query.Seed.Or(0), passed, chosen: null, profile, http.RequestAborted);
        if (form.ContainsKey(PartField))
            return Page.Of<PickCard, PickModel>(next with { IsStored = isStored });
        var address = next.State.Query;
        // 307: the browser posts the form again, with the mood that no address has.
        return next.Request.Shares is null
            ? SeeOther.To($"/?{address}#{PickModel.Anchor}")
            : TypedResults.LocalRedirect($"{PageState.ReadingPath}?{address}", permanent: false, preserveMethod: true);
    }
}
