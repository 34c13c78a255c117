using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ExpressiFy.Web.Tests.Library;

/// <summary>A host with visitors who said things of titles before.</summary>
public sealed class LibraryHost : WebHost
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 28, 20, 0, 0, TimeSpan.Zero);

    public TitleCatalogue Catalogue => Services.GetRequiredService<TitleCatalogue>();

    public ProfileStore Profiles => Services.GetRequiredService<ProfileStore>();

    protected override TimeProvider Clock { get; } = new StandingClock();

    /// <summary>A visitor with these words on titles.</summary>
    public async Task<(HttpClient Browser, ProfileId Id)> VisitorAsync(params FeedbackEvent[] feedback)
    {
        var id = await Profiles.CreateAsync(Now.AddDays(-90));
        if (feedback.Length > 0)
            Assert.True(await Profiles.AppendAsync(id, feedback));
        return (BrowserOf(id), id);
    }

    /// <summary>Feedback some days before <see cref="Now"/>.</summary>
    public static FeedbackEvent Said(string title, FeedbackKind kind, int daysAgo = 1) =>
        new(TitleId.Parse(title), kind, On: true, Now.AddDays(-daysAgo));

    /// <summary>A rating some days before <see cref="Now"/>.</summary>
    public static FeedbackEvent Rated(string title, double stars, int daysAgo = 1) =>
        FeedbackEvent.Rated(TitleId.Parse(title), Stars.Of(stars), Now.AddDays(-daysAgo));

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
