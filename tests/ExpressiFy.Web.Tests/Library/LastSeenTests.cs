using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Library;
using static ExpressiFy.Web.Tests.Library.LibraryHost;

namespace ExpressiFy.Web.Tests.Library;

/// <summary>"How did it leave you?", asked of the title that was seen last.</summary>
public sealed class LastSeenTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    private const string Godfather = "film:tt0068646";
    private const string Totoro = "film:tt0096283";

    [Fact]
    public void It_is_the_title_that_was_seen_last_and_not_answered_for()
    {
        var answer = FeedbackEvent.WithMoodAfter(TitleId.Parse(Totoro), MoodAfter.Same, Now);
        Assert.Equal(Totoro, LastOf(Said(Godfather, FeedbackKind.Seen, 3), Rated(Totoro, 4, 2)));
        Assert.Equal(Godfather, LastOf(Said(Godfather, FeedbackKind.Seen, 3), Rated(Totoro, 4, 2), answer));
    }

    [Fact]
    public void Nothing_is_asked_of_imported_saved_and_long_past_titles()
    {
        Assert.Null(LastOf(Said(Godfather, FeedbackKind.Seen, 31), Said(Totoro, FeedbackKind.Save)));
        Assert.Null(LastOf(Rated(Godfather, 4) with { Source = FeedbackSource.Imported }));
        Assert.Null(LastOf(Rated("film:tt9999999", 4)));
    }

    [Fact]
    public async Task The_library_asks_with_seven_moods_and_keeps_the_answer()
    {
        var (browser, id) = await host.VisitorAsync(Said(Godfather, FeedbackKind.Seen));
        var page = await browser.GetStringAsync("/library?sort=title");
        foreach (var expression in Affect.ExpressionLabels.All)
            Assert.Contains($"value=\"left:{Affect.ExpressionLabels.Name(expression)} on {Godfather}\"", page);

        var reply = await browser.SubmitAsync(
            "/library", "/feedback", ("say", $"left:sad on {Godfather}"), ("back", "/library?sort=title"));
        Assert.Equal("/library?sort=title", reply.Headers.Location?.OriginalString);
        var profile = await host.Profiles.FindAsync(id);
        Assert.Equal(Affect.Expression.Sad, profile!.MoodAfter(TitleId.Parse(Godfather))?.Expression);
        page = await browser.GetStringAsync("/library");
        Assert.DoesNotContain("data-last-seen", page);
        Assert.Contains("left you sad", page);
    }

    private string? LastOf(params FeedbackEvent[] feedback) =>
        LastSeenTitle.Of(Profile.From(feedback), host.Catalogue, Now)?.Id.ToString();
}
