using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Storage;
using ExpressiFy.Web.Alike;
using ExpressiFy.Web.Artwork;
using ExpressiFy.Web.Components;
using ExpressiFy.Web.Discovering;
using ExpressiFy.Web.Expressions;
using ExpressiFy.Web.Feedback;
using ExpressiFy.Web.Groups;
using ExpressiFy.Web.Hosting;
using ExpressiFy.Web.Imports;
using ExpressiFy.Web.MoodMaps;
using ExpressiFy.Web.Playlists;
using ExpressiFy.Web.Profiles;
using ExpressiFy.Web.Providers;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;
using ExpressiFy.Web.Watching;

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
builder.AddTogether();
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
api.MapTogetherApi();
api.MapFeedback();
api.MapProfile();
api.MapImports();
api.MapTitles();
api.MapWatching();
api.MapDiscoveries();
api.MapProviders();
api.MapAlikeApi();
app.MapArtwork();
app.MapPages();
app.MapHealth();
app.MapOpenApi();

await app.PrepareAsync();
await app.RunAsync();

/// <summary>The web host, named so that tests can start it.</summary>
public sealed partial class Program;
