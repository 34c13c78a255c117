using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Storage;
using ExpressiFy.Web;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Artwork;
using ExpressiFy.Web.Discover;
using ExpressiFy.Web.Film;
using ExpressiFy.Web.Group;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Imports;
using ExpressiFy.Web.Library;
using ExpressiFy.Web.MoodMaps;
using ExpressiFy.Web.Photo;
using ExpressiFy.Web.Playlists;
using ExpressiFy.Web.Providers;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Similar;
using ExpressiFy.Web.Titles;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultAddress();
builder.AddRequestLimits();
builder.AddProblems();
builder.AddHealth();
builder.AddDataProtectionInDatabase();
builder.AddApiDescription();
builder.Services.AddExpressiFyStorage(builder.Configuration);
builder.Services.AddExpressiFyCatalogue(builder.Configuration);
builder.Services.AddExpressiFyMetadata(builder.Configuration);
builder.AddExpressions();
builder.AddRecommendations();
builder.AddGroups();
builder.AddProfiles();
builder.AddImports();
builder.AddPages();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseProblems();
app.UseHeadRequests();
app.UseRateLimiter();
app.UseWebSockets();
app.UseAntiforgery();

var api = app.MapGroup("/api/v1");
api.MapExpressions();
api.MapRecommendations();
api.MapMoodMap();
api.MapPlaylist();
api.MapGroupsApi();
api.MapFeedback();
api.MapProfile();
api.MapImports();
api.MapTitles();
api.MapWhereToWatch();
api.MapDiscoveries();
api.MapProviders();
api.MapSimilarApi();
app.MapArtwork();
app.MapPages();
app.MapHealth();
app.MapOpenApi();

await app.RunStartupTasksAsync();
await app.RunAsync();

/// <summary>The web host, named so that tests can start it.</summary>
public sealed partial class Program;
