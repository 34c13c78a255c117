using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.TitlePages;

/// <summary>
/// /title/{id}/wrong: corrects which title a visitor's list meant. What they said of the wrong one is said of the right
/// one then, and later imports keep to it.
/// </summary>
public static class WrongTitleRoutes
{
    private const int MostFound = 12;
    internal const int LongestName = 200;

    // Names of the form's fields.
    internal const string TitleField = "title";
    internal const string NameField = "name";
    internal const string YearField = "year";

    public static void MapWrongTitle(this WebApplication app)
    {
        app.MapGet("/title/{id}/wrong", ShowAsync).ExcludeFromDescription();
        app.MapPost("/title/{id}/wrong", CorrectAsync).RequireFormToken();
    }

    /// <summary>The page for a title.</summary>
    public static string PathOf(Title title) => $"{title.PagePath()}/wrong";

    private static async Task<IResult> ShowAsync(string id, HttpContext http, IVisitorTitles titles, string? q = null)
    {
        if (await titles.FindAsync(id, http) is not { } title)
            return Page.Of<MissingTitlePage, MissingTitle>(MissingTitle.Of(id), StatusCodes.Status404NotFound);
        http.WithoutCompression();
        var query = string.IsNullOrWhiteSpace(q) ? title.Name : q[..Math.Min(q.Length, LongestName)];
        var found = (await titles.OfAsync(http)).Search(query, title.Medium, 0, MostFound + 1).Titles
            .Where(other => other.Id != title.Id)
            .Take(MostFound);
        return Page.Of<WrongTitlePage, WrongTitle>(new(title, query, [.. found]));
    }

    private static async Task<IResult> CorrectAsync(
        string id, HttpContext http, IVisitorTitles titles, Visitors visitors, ProfileStore store)
    {
        if (await titles.FindAsync(id, http) is not { } wrong)
            return Page.Of<MissingTitlePage, MissingTitle>(MissingTitle.Of(id), StatusCodes.Status404NotFound);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var known = await titles.FindAsync(form[TitleField], http);
        var right = known ?? NamedIn(form, wrong);
        if (right is null || right.Id == wrong.Id)
            return ErrorPage.Of(StatusCodes.Status400BadRequest);
        var visitor = await visitors.FindAsync(http);
        var isDone = visitor is not null
            && await MoveAsync(store, visitor.Id, wrong, right, known is null, http.RequestAborted);
        return SeeOther.To((isDone ? right : wrong).PagePath());
    }

    /// <summary>Moves what a visitor said of the wrong title to the right one; false when they said nothing.</summary>
    internal static Task<bool> MoveAsync(
        ProfileStore store, ProfileId id, Title wrong, Title right, bool isNew, CancellationToken cancellation) =>
        store.CorrectTitleAsync(
            id,
            wrong.Id,
            right.Id,
            isNew || right.IsFromDataSet ? right : null,
            wrong.IsEstimated ? TitleCorrections.NameOf(wrong) : null,
            cancellation);

    /// <summary>A title that the catalogue does not have, of the kind of the wrong one; null for no name.</summary>
    internal static Title? Named(string? name, int? year, Title wrong)
    {
        var trimmed = name?.Trim() ?? "";
        return trimmed.Length is 0 or > LongestName
            ? null
            : OwnTitle.Named(wrong.Medium, trimmed, year, wrong.Creators.FirstOrDefault());
    }

    // A title that the catalogue does not have, by its name and year.
    private static Title? NamedIn(IFormCollection form, Title wrong)
    {
        var isYear = int.TryParse(form[YearField], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        int? known = isYear && year is > OwnTitle.FirstYear and < OwnTitle.LastYear ? year : null;
        return Named(form[NameField], known, wrong);
    }
}
