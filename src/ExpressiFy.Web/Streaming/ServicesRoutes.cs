using ExpressiFy.Web.Account;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Streaming;

/// <summary>/services: the page on which a visitor chooses the services that they have.</summary>
public static class ServicesRoutes
{
    public const string Path = "/services";

    /// <summary>The name of the form's boxes, one for each service.</summary>
    public const string ServiceField = "service";

    private const string AgreePath = "/services/agree";

    // Other names of the forms' fields.
    private const string ChoiceField = "say";
    private const string BackField = "back";

    private const char Comma = ',';

    public static void MapServices(this WebApplication app)
    {
        app.MapGet(Path, ShowAsync).ExcludeFromDescription();
        app.MapPost(Path, SaveAsync).RequireFormToken();
        app.MapPost(AgreePath, AgreeAsync).RequireFormToken();
        app.MapGet(AgreePath, () => TypedResults.Redirect(Path)).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, VisitorServices services, string? back = null, string? saved = null)
    {
        // The answer repeats the path beside the services that the visitor has.
        if (back is not null)
            http.WithoutCompression();
        var chosen = await services.FindAsync(http);
        return Page.Of<ServicesPage, ServicesModel>(new(chosen, BackOf(back), saved is not null));
    }

    private static async Task<IResult> SaveAsync(HttpContext http, Visitors visitors, VisitorServices services)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var chosen = StreamingServices.Find(form[ServiceField].OfType<string>());
        var back = BackOf(form[BackField]);
        var visitor = await visitors.FindAsync(http);
        if (visitor is not null && await services.StoreAsync(visitor, chosen, http.RequestAborted))
            return SavedAt(back);
        // Nothing is stored, and nothing has to be, of a guest who has no service.
        if (chosen.Count == 0)
            return SavedAt(back);
        var choice = string.Join(Comma, chosen.Select(service => service.Id));
        return Page.Of<ConsentPage, ConsentModel>(new(AgreePath, choice, back));
    }

    private static async Task<IResult> AgreeAsync(HttpContext http, Visitors visitors, VisitorServices services)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var chosen = StreamingServices.Find(form[ChoiceField].ToString().Split(Comma));
        var visitor = await visitors.AgreeAsync(http);
        await services.StoreAsync(visitor, chosen, http.RequestAborted);
        return SavedAt(BackOf(form[BackField]));
    }

    private static string BackOf(string? back) => back is null ? Path : SeeOther.Own(back);

    private static IResult SavedAt(string back) => SeeOther.To(back == Path ? $"{Path}?saved=yes" : back);
}
