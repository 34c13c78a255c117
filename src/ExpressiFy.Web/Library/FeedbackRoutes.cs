using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Library;

/// <summary>
/// /feedback: the same words on titles for people without script, one button each: "like on film:tt0111161", "rating:4.5 on …", "left:better on …".
/// </summary>
public static class FeedbackRoutes
{
    public static void MapFeedbackRoutes(this WebApplication app)
    {
        app.MapPost("/feedback", GiveAsync).RequireFormToken();
        app.MapPost("/feedback/agree", AgreeAsync).RequireFormToken();
        app.MapGet("/feedback", () => TypedResults.Redirect("/taste")).ExcludeFromDescription();
    }

    private static async Task<IResult> GiveAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (say, back) = (form["say"].ToString(), SeeOther.Own(form["back"]));
        if (Read(say, catalogue, time) is not { } said)
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        if (await visitors.FindAsync(http) is not { } visitor || await visitors.AddFeedbackAsync(visitor, said, http.RequestAborted) is null)
            return Page.Of<ConsentPage>(new() { [nameof(ConsentPage.Say)] = say, [nameof(ConsentPage.Back)] = back });
        return SeeOther.To(back + Anchor(said, back));
    }

    private static async Task<IResult> AgreeAsync(HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = SeeOther.Own(form["back"]);
        if (Read(form["say"].ToString(), catalogue, time) is not { } said)
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        var visitor = await visitors.AgreeAsync(http);
        await visitors.AddFeedbackAsync(visitor, said, http.RequestAborted);
        return SeeOther.To(back + Anchor(said, back));
    }

    private static FeedbackEvent? Read(string say, TitleCatalogue catalogue, TimeProvider time)
    {
        if (say.Split(' ') is not [var what, ("on" or "off") and var on, var id] || !TitleId.TryParse(id, out var title) || catalogue.Find(title) is null)
            return null;
        var at = time.GetUtcNow();
        return what.Split(':') switch
        {
            ["rating", var stars] when on == "on" => Stars.TryParse(stars, out var count) ? FeedbackEvent.Rated(title, count, at) : null,
            ["left", var mood] when on == "on" => MoodAfter.TryParse(mood, out var left) ? FeedbackEvent.WithMoodAfter(title, left, at) : null,
            ["left", _] => new(title, FeedbackKind.Left, false, at),
            ["rating", _] => new(title, FeedbackKind.Rating, false, at),
            [var kind] when FeedbackKindNames.TryParse(kind, out var known) && (on == "off" || known is not (FeedbackKind.Rating or FeedbackKind.Left)) =>
                new(title, known, on == "on", at),
            _ => null,
        };
    }

    private static string Anchor(FeedbackEvent said, string back) =>
        back.Contains('#') || back.StartsWith("/taste", StringComparison.Ordinal) ? "" : $"#card-{said.TitleId.ToString().Replace(':', '-')}";
}
