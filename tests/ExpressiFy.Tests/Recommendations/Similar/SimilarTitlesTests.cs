using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Similar;
using ExpressiFy.Tests.Profiles;

namespace ExpressiFy.Tests.Recommendations.Similar;

public sealed class SimilarTitlesTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly SimilarTitles Likeness = new(Catalogue);

    [Fact]
    public void Every_title_has_others_like_it_in_both_media_with_true_reasons()
    {
        foreach (var title in Catalogue.Titles.Where((_, index) => index % 40 == 0))
        {
            foreach (var medium in Enum.GetValues<Medium>())
            {
                var cards = Likeness.Find(title, medium, 12, Profile.Empty);
                Assert.Equal(12, cards.Select(card => card.Title.Id).Distinct().Count());
                Assert.All(cards, card =>
                {
                    Assert.NotEqual(title.Id, card.Title.Id);
                    Assert.InRange(card.Score, 0, 1);
                    Assert.NotEmpty(card.Reasons);
                    Assert.All(card.Reasons, reason => Assert.True(IsTrue(reason.Text, title, card.Title), $"{title.Name} → {card.Title.Name}: {reason.Text}"));
                });
            }
        }
    }

    [Fact]
    public void Films_like_a_horror_film_are_frightening_and_not_romantic()
    {
        var shining = Catalogue.Titles.Single(title => title.Id == TitleId.Film("tt0081505"));
        var cards = Likeness.Find(shining, Medium.Film, 12, Profile.Empty);
        Assert.True(cards.Count(card => card.Title.Moods.Any(tag => tag.Word.Name is "scary" or "tense" && tag.Strength >= 2)) >= 11);
        Assert.DoesNotContain(cards, card => card.Title.Moods.Any(tag => tag.Word.Name == "romantic" && tag.Strength >= 2));
    }

    [Fact]
    public void What_was_waved_away_is_not_offered()
    {
        var title = Catalogue.Titles[10];
        var first = Likeness.Find(title, Medium.Film, 3, Profile.Empty);
        var rest = Likeness.Find(title, Medium.Film, 12, SampleProfiles.Of(FeedbackKind.Hide, first.Select(card => card.Title)));
        Assert.Empty(first.Select(card => card.Title.Id).Intersect(rest.Select(card => card.Title.Id)));
    }

    [Fact]
    public void The_same_title_is_as_like_as_can_be_and_likeness_goes_both_ways()
    {
        var (one, other) = (new ExpressiFy.Recommendations.Candidates.Candidate(Catalogue.Titles[3]), new ExpressiFy.Recommendations.Candidates.Candidate(Catalogue.Titles[300]));
        Assert.True(Similarity.Score(one, one) > 0.94);
        Assert.Equal(Similarity.Score(one, other) - (0.05 * (other.Title.Acclaim - 1) / 2), Similarity.Score(other, one) - (0.05 * (one.Title.Acclaim - 1) / 2), 1e-9);
    }

    private static bool IsTrue(string text, Title one, Title other)
    {
        if (text.StartsWith("Also ", StringComparison.Ordinal))
            return one.Creators.Intersect(other.Creators).Any(name => text.EndsWith(name, StringComparison.Ordinal));
        if (text.StartsWith("Feels ", StringComparison.Ordinal))
            return text.Contains(ExpressiFy.Affect.AffectDescription.Quadrant(other.Affect), StringComparison.Ordinal);

        var end = $", like {one.Name}";
        if (!text.EndsWith(end, StringComparison.Ordinal))
            return false;
        var parts = text[..^end.Length].ToLowerInvariant().Replace(" and ", ", ", StringComparison.Ordinal).Split(", ");
        return parts.All(part => Clear(one).Contains(part) && Clear(other).Contains(part)) || parts.All(part => Genre(one).Contains(part) && Genre(other).Contains(part));

        static IEnumerable<string> Clear(Title title) => title.Moods.Where(tag => tag.Strength >= 2).Select(tag => tag.Word.Name);
        static IEnumerable<string> Genre(Title title) => title.Genres.Select(genre => genre.ToLowerInvariant());
    }
}
