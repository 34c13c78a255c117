using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Library;

/// <summary>/library: the titles that the visitor said something of, and what was learned of them.</summary>
public static class LibraryRoutes
{
    private const string LearnedPath = "/library/learned";
    private const string OldPath = "/taste";

    // Names of the forms' fields and buttons.
    private const string LeaveOutField = "leave-out";
    private const string CountField = "count";
    private const string ChangeField = "do";
    private const string AllField = "all";
    private const string AtField = "at";

    public static void MapLibrary(this WebApplication app)
    {
        app.MapGet(LibraryQuery.Path, ShowAsync).ExcludeFromDescription();
        app.MapPost(LibraryQuery.ChangePath, ChangeAsync).RequireFormToken();
        app.MapPost(LibraryQuery.UndoPath, UndoAsync).RequireFormToken();
        app.MapPost(LearnedPath, CorrectAsync).RequireFormToken();
        foreach (var path in (string[])[LearnedPath, LibraryQuery.ChangePath, LibraryQuery.UndoPath])
            app.MapGet(path, () => TypedResults.Redirect(LibraryQuery.Path)).ExcludeFromDescription();
        foreach (var path in (string[])[OldPath, "/taste/learned"])
        {
            app.MapGet(path, () => TypedResults.Redirect(LibraryQuery.Path, permanent: true))
                .ExcludeFromDescription();
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        Visitors visitors,
        TitleCatalogue catalogue,
        DeletedRows deleted,
        TimeProvider time,
        string? erased = null)
    {
        var visitor = await visitors.FindAsync(http);
        var content = visitor is null
            ? null
            : LibraryModel.ContentOf(
                visitor.Profile, catalogue, LibraryQuery.Read(http.Request.Query), time.GetUtcNow());
        return Page.Of<LibraryPage, LibraryModel>(new(content, WasErased: erased is not null, deleted.ArePending));
    }

    // All events have one time, which no other has: by it they can be undone together.
    private static async Task<IResult> ChangeAsync(
        HttpContext http, Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (LibraryChange.Parse(form[ChangeField].ToString()) is not { } change)
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        var query = LibraryQuery.Read(http.Request.Query);
        var visitor = await visitors.FindAsync(http);
        if (visitor is null)
            return SeeOther.To(LibraryQuery.Path);

        var at = FreeTime(visitor.Profile, time.GetUtcNow());
        FeedbackEvent[] events =
        [
            .. ChosenEntries(visitor.Profile, catalogue, query, change, form)
                .SelectMany(entry => change.EventsFor(entry, at)),
        ];
        if (events.Length == 0)
            return SeeOther.To(query.Address);
        await visitors.AddFeedbackAsync(visitor, events, http.RequestAborted);
        return SeeOther.To((query with { IsSelecting = false, Done = at }).Address);
    }

    private static IEnumerable<LibraryEntry> ChosenEntries(
        Profile profile, TitleCatalogue catalogue, LibraryQuery query, LibraryChange change, IFormCollection form)
    {
        if (change.Only is null && form.ContainsKey(AllField))
            return LibraryView.FoundBy(query, profile, catalogue);
        HashSet<string?> chosen = change.Only is { } only
            ? [only.ToString()]
            : [.. form[LibraryQuery.ChosenName]];
        return LibraryEntry.AllOf(profile, catalogue).Where(entry => chosen.Contains(entry.Title.Id.ToString()));
    }

    private static DateTimeOffset FreeTime(Profile profile, DateTimeOffset now)
    {
        while (profile.Events.Any(given => given.At == now))
            now = now.AddTicks(1);
        return now;
    }

    private static async Task<IResult> UndoAsync(HttpContext http, Visitors visitors)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var at = LibraryQuery.TimeOf(form[AtField].ToString());
        var visitor = await visitors.FindAsync(http);
        if (visitor is not null && at is not null)
            await visitors.TakeBackAsync(visitor, at.Value, http.RequestAborted);
        return SeeOther.To((LibraryQuery.Read(http.Request.Query) with { Done = null }).Address);
    }

    // A part that is not known any more was put right on another page; the library shows what is so now.
    private static async Task<IResult> CorrectAsync(HttpContext http, Visitors visitors, TraitCorrection corrections)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var counts = form.ContainsKey(CountField);
        var trait = form[counts ? CountField : LeaveOutField].ToString();
        var visitor = await visitors.FindAsync(http);
        if (visitor is not null && corrections.EventFor(visitor.Profile, trait, counts) is { } correction)
            await corrections.StoreAsync(visitor, correction, http.RequestAborted);
        return SeeOther.To($"{LibraryQuery.Path}#learned");
    }
}
