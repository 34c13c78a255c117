using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Library;

/// <summary>Feedback on titles, and the library, which lists it.</summary>
public sealed class LibraryFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationLink(LibraryQuery.Path, "Library", Order: 3, Icon: "library"));
        builder.Services.AddSingleton(new LayoutPart(typeof(FeedbackToast), LayoutPlace.EndOfBody));
        builder.Services.AddSingleton<TraitCorrection>();
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapFeedback();
        app.MapApi().MapLearned();
        app.MapLibrary();
        app.MapFeedbackRoutes();
    }
}
