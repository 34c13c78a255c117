using Bunit;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests;

/// <summary>Renders single components, with the mind's services as without any configuration.</summary>
public abstract class ComponentTest : BunitContext
{
    protected static readonly Title Film = new()
    {
        Id = TitleId.Film("tt0111161"),
        Name = "The Shawshank Redemption",
        Year = 1994,
        Creators = ["Frank Darabont"],
        Genres = ["Drama"],
        Languages = ["en"],
        Moods = [],
        Acclaim = 3,
        RuntimeMinutes = 142,
    };

    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddExpressiFy(new ConfigurationBuilder().Build());
        Services.AddSingleton<AntiforgeryStateProvider, NoAntiforgery>();
    }

    protected static Card CardOf(Title title)
    {
        var reason = new Reason(ReasonKind.Mood, title.Medium, new() { Moods = ["hopeful"] });
        return new(title, Score: 0.5, [reason]);
    }

    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
