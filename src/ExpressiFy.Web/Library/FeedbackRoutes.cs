using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Library;

/// <summary>/feedback: feedback on titles from the forms of pages, for browsers without script.</summary>
public static class FeedbackRoutes
{
    private const string AgreePath = "/feedback/agree";

    // Names of the form's fields.
    private const string FeedbackField = "say";
    private const string BackField = "back";
    private const string EpisodeField = "episode";

    public static void MapFeedbackRoutes(this WebApplication app)
    {
        app.MapPost("/feedback", GiveAsync).RequireFormToken();
        app.MapPost(AgreePath, AgreeAsync).RequireFormToken();
        app.MapGet("/feedback", () => TypedResults.Redirect(LibraryQuery.Path)).ExcludeFromDescription();
    }

    private static async Task<IResult> GiveAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var text = LastOf(form, FeedbackField) ?? "";
        // The number of an episode is typed.
        if (LastOf(form, EpisodeField) is { } episode)
            text = text.Replace("episode ", $"episode:{episode.Trim()} ", StringComparison.Ordinal);
        var back = SeeOther.Own(form[BackField]);
        var visitor = await visitors.FindAsync(http);
        var said = FeedbackText.Parse(text, Visitor.TitlesOf(visitor, catalogue), time.GetUtcNow());
        if (said is null)
            return ErrorPage.Of(StatusCodes.Status400BadRequest);

        var isStored = visitor is not null
            && await visitors.AddFeedbackAsync(visitor, said.Feedback, said.OwnTitle, http.RequestAborted) is not null;
        return isStored
            ? SeeOther.To(WithAnchor(back, said.Feedback.TitleId))
            : Page.Of<ConsentPage, ConsentModel>(new(AgreePath, text, back));
    }

    // A button that was pressed comes behind the fields of its form.
    private static string? LastOf(IFormCollection form, string name) => form[name] is [.., var last] ? last : null;

    private static async Task<IResult> AgreeAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var titles = Visitor.TitlesOf(await visitors.FindAsync(http), catalogue);
        var said = FeedbackText.Parse(form[FeedbackField].ToString(), titles, time.GetUtcNow());
        if (said is null)
            return ErrorPage.Of(StatusCodes.Status400BadRequest);

        var visitor = await visitors.AgreeAsync(http);
        await visitors.AddFeedbackAsync(visitor, said.Feedback, said.OwnTitle, http.RequestAborted);
        return SeeOther.To(WithAnchor(SeeOther.Own(form[BackField]), said.Feedback.TitleId));
    }

    // The library has no cards to return to.
    private static string WithAnchor(string back, TitleId title)
    {
        var keeps = back.Contains('#') || back.StartsWith(LibraryQuery.Path, StringComparison.Ordinal);
        return keeps ? back : $"{back}#{title.CardAnchor()}";
    }
}
