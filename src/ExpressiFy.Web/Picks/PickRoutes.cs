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
        app.MapPost("/pick", PassAsync).RequireFormToken();
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
        if (SharesBody.ReadField(form, mood) is not { } read)
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        if (pick is not null && !form.ContainsKey(TitleField))
            return await ShowAsync(read, query, http, picks, visitors, pick);
        if (!catalogue.TryFind(form[TitleField], out var title))
            return ErrorPage.Of(StatusCodes.Status400BadRequest);

        var (profile, isStored) = await feedback.AddAsync(http, title.Id);
        var passed = isStored ? query.PassedIds : PassedTitles.With(query.PassedIds, title.Id);
        var next = await picks.MakeAsync(
            query.ToRequest(read), query.Seed.Or(0), passed, chosen: null, profile, http.RequestAborted);
        return form.ContainsKey(PartField)
            ? Page.Of<PickCard, PickModel>(next with { IsStored = isStored })
            : SeeOther.To($"/?{next.Query}#{PickModel.Anchor}");
    }
}
