using ExpressiFy;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Artwork;
using ExpressiFy.Web.Device;
using ExpressiFy.Web.Discover;
using ExpressiFy.Web.Group;
using ExpressiFy.Web.Home;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Imports;
using ExpressiFy.Web.Library;
using ExpressiFy.Web.Live;
using ExpressiFy.Web.MoodMaps;
using ExpressiFy.Web.Photo;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Playlists;
using ExpressiFy.Web.Providers;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Search;
using ExpressiFy.Web.SharedLists;
using ExpressiFy.Web.Start;
using ExpressiFy.Web.Streaming;
using ExpressiFy.Web.TitlePages;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Ui;

IFeature[] features =
[
    new UiFeature(), new TitlesFeature(), new ArtworkFeature(), new AccountFeature(), new LibraryFeature(),
    new ProvidersFeature(), new DeviceFeature(), new PhotoFeature(), new LiveFeature(), new RecommendationsFeature(),
    new MoodMapsFeature(), new PicksFeature(), new PlaylistsFeature(), new StreamingFeature(), new TitlePagesFeature(),
    new DiscoverFeature(), new SharedListsFeature(), new ImportsFeature(), new StartFeature(), new SearchFeature(),
    new GroupFeature(), new HomeFeature(),
];

return await HostRun.RunAsync(
    args,
    builder =>
    {
        builder.AddHosting();
        // Here, because the code that the framework generates for it knows every feature's queries.
        builder.Services.AddValidation();
        builder.Services.AddExpressiFy(builder.Configuration);
        foreach (var feature in features)
            feature.Add(builder);
    },
    app =>
    {
        app.UseTrustedProxies();
        app.UseHttpsOnly();
        app.UseSecurityHeaders();
        app.UseCompressedAnswers();
        app.UseProblems();
        app.UseRequestBodies();
        app.UseHeadRequests();
        app.UseRateLimiter();
        app.UseWebSockets();
        app.UseAntiforgery();
        foreach (var feature in features)
            feature.Map(app);
        app.MapHealth();
        app.MapOpenApi();
    });

/// <summary>The entry point, named so that tests can start the host.</summary>
public sealed partial class Program;
