using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Ui;

namespace ExpressiFy.Web.Start;

/// <summary>The page where a new visitor names titles they love.</summary>
public sealed class StartFeature : IFeature
{
    public void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new NavigationLink("/start", "Five you love", Order: 4));
    }

    public void Map(WebApplication app)
    {
        app.MapStart();
    }
}
