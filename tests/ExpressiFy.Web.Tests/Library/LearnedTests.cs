using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Library;

namespace ExpressiFy.Web.Tests.Library;

/// <summary>What was learned, said in a sentence, and put right.</summary>
public sealed class LearnedTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Address = "/api/v1/profile/learned";
    private const string Western = "Film genre Western";

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    private readonly HttpClient browser = host.Browser();

    [Fact]
    public async Task Somebody_who_said_nothing_has_no_sentence()
    {
        var learned = await browser.JsonAsync(Address);
        Assert.Equal(JsonValueKind.Null, learned.GetProperty("sentence").ValueKind);
        Assert.Equal(0, learned.GetProperty("parts").GetArrayLength());
        var reply = await browser.PostAsJsonAsync(Address, new { trait = Western });
        Assert.Equal("consent-needed", (await reply.ProblemAsync(HttpStatusCode.Conflict)).Kind());
    }

    [Fact]
    public async Task A_part_is_left_out_and_counted_again_over_the_api()
    {
        await LikeWesternsAsync();
        var learned = await browser.JsonAsync(Address);
        Assert.StartsWith("You like ", learned.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("westerns", learned.GetProperty("sentence").GetString(), StringComparison.Ordinal);

        var left = await (await browser.PostAsJsonAsync(Address, new { trait = Western })).JsonAsync();
        Assert.DoesNotContain("westerns", $"{left.GetProperty("sentence")}", StringComparison.Ordinal);
        Assert.Equal(Western, left.GetProperty("leftOut")[0].GetProperty("trait").GetString());
        var export = await browser.GetStringAsync("/api/v1/profile/export");
        Assert.Contains($"\"{Western}\"", export, StringComparison.Ordinal);

        var back = await (await browser.PostAsJsonAsync(Address, new { trait = Western, counts = true })).JsonAsync();
        Assert.Equal($"{learned}", $"{back}");
    }

    [Fact]
    public async Task A_part_that_was_not_learned_is_unknown()
    {
        await LikeWesternsAsync();
        var reply = await browser.PostAsJsonAsync(Address, new { trait = "Film genre Musical" });
        Assert.Equal("unknown-trait", (await reply.ProblemAsync(HttpStatusCode.NotFound)).Kind());
    }

    [Fact]
    public async Task The_library_says_it_and_each_part_has_a_button()
    {
        await LikeWesternsAsync();
        Assert.Contains("You like ", await browser.GetStringAsync("/library"));

        var reply = await browser.SubmitAsync("/library", "/library/learned", ("leave-out", Western));
        Assert.Equal("/library#learned", reply.Headers.Location?.OriginalString);
        var page = await browser.GetStringAsync("/library");
        Assert.Contains($"data-left-out=\"{Western}\"", page);
        Assert.DoesNotContain($"data-trait=\"{Western}\"", page);

        await browser.SubmitAsync("/library", "/library/learned", ("count", Western));
        Assert.Contains($"data-trait=\"{Western}\"", await browser.GetStringAsync("/library"));
    }

    [Fact]
    public void Every_genre_mood_and_decade_of_the_catalogue_has_a_name()
    {
        var features = Catalogue.Titles.SelectMany(title =>
            title.Genres.Select(genre => $"{(title.Medium.IsWatched() ? "Film" : "Track")} genre {genre}")
                .Concat(title.Moods.Select(tag => $"mood {tag.Word.Name}"))
                .Append($"decade {title.Year / 10}"));
        Assert.All(features.Distinct(), feature => Assert.NotNull(TraitText.Of(feature)));
        Assert.Equal("titles in Japanese", TraitText.Of("language ja"));
        Assert.Equal("titles of the 1990s", TraitText.Of("decade 199"));
        Assert.Null(TraitText.Of("maker Akira Kurosawa"));
    }

    [Theory]
    [InlineData(1, 0, "You like westerns.")]
    [InlineData(3, 1, "You like westerns, musicals and titles in Korean; less horror.")]
    [InlineData(0, 2, "You like horror and thrillers less than other things.")]
    public void A_sentence_lists_what_is_liked_before_what_is_not(int liked, int disliked, string sentence)
    {
        string[] likes = ["westerns", "musicals", "titles in Korean"];
        string[] dislikes = ["horror", "thrillers"];
        List<LearnedPart> parts =
        [
            .. likes.Take(liked).Select(text => new LearnedPart(text, text, true)),
            .. dislikes.Take(disliked).Select(text => new LearnedPart(text, text, false)),
        ];
        Assert.Equal(sentence, LearnedReply.SentenceOf(parts));
    }

    private async Task LikeWesternsAsync()
    {
        await browser.PostAsync("/api/v1/profile", null);
        var westerns = Catalogue.Titles.Where(title => title.Genres.Contains("Western")).Take(6);
        foreach (var film in westerns)
        {
            var like = new { titleId = film.Id.ToString(), kind = FeedbackKind.Like.Name() };
            await (await browser.PostAsJsonAsync("/api/v1/feedback", like)).JsonAsync();
        }
    }
}
