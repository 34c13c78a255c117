using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Account;

/// <summary>The visitor's consent and profile: agreeing, exporting, erasing, and the page on privacy.</summary>
public sealed class AccountFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Visitors>();
        builder.Services.AddSingleton<IVisitorTitles, VisitorTitles>();
        builder.Services.AddHostedService<UnusedProfiles>();
        builder.Services.AddSingleton(new NavigationLink("/data", "Your data", Order: 6));
        builder.Services.AddSingleton(
            new NavigationLink("/privacy#sources", "Where pictures and facts come from", Order: 7));
        builder.Services.AddSingleton(new NavigationLink("/privacy", "Privacy", Order: 8));
        builder.Services.AddSingleton(new LayoutPart(typeof(UnreadableProfileNotice), LayoutPlace.BeforeContent));
        builder.Services.AddSingleton(new LayoutPart(typeof(ConsentDialog), LayoutPlace.EndOfBody));
    }

    public void Map(WebApplication app)
    {
        app.MapApi().MapProfile();
        app.MapAccountPages();
    }
}
