using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations.Groups;

public sealed class LentTasteTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly IReadOnlyList<Title> Films =
        [.. Catalogue.Titles.Where(title => title.Medium == Medium.Film)];

    private static readonly FakeTimeProvider Clock = new(SampleRequests.Noon);
    private static readonly GroupRecommender Recommender = new(Catalogue, Clock);

    [Fact]
    public void The_same_key_leaves_out_the_same_titles_and_another_key_others()
    {
        var table = CandidateTables.Of(Catalogue)[Medium.Film];
        var omitted = KeyOf(1).OmittedIndexes(table).ToList();
        Assert.Equal(omitted, KeyOf(1).OmittedIndexes(table));
        Assert.NotEqual(omitted, KeyOf(2).OmittedIndexes(table));
        Assert.InRange(omitted.Count / (double)table.Count, 0.37, 0.43);
    }

    [Fact]
    public void A_key_of_another_length_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LentTaste(new byte[16]));

    [Theory]
    [InlineData(FeedbackKind.Hide)]
    [InlineData(FeedbackKind.Dislike)]
    [InlineData(FeedbackKind.Seen)]
    [InlineData(FeedbackKind.Like)]
    public void What_the_lender_named_is_left_out(FeedbackKind kind)
    {
        var best = TitlesFor(Profile.Empty, Profile.Empty).Take(6).ToList();
        Assert.Empty(TitlesFor(Profile.Empty, SampleProfiles.Of(kind, best)).Intersect(best));
    }

    [Fact]
    public void Another_seed_and_day_leave_out_the_same_titles()
    {
        var shown = new HashSet<Title>();
        for (var seed = 0; seed < 60; seed++)
        {
            Clock.Advance(TimeSpan.FromHours(1));
            shown.UnionWith(TitlesFor(Profile.Empty, Profile.Empty, seed));
        }

        var omitted = KeyOf(1).OmittedIndexes(CandidateTables.Of(Catalogue)[Medium.Film])
            .Select(index => Films[index]).ToHashSet();
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Intersect(omitted));
    }

    [Fact]
    public void What_a_guest_knows_leaves_out_at_most_half_of_the_titles()
    {
        var guest = SampleProfiles.Of(FeedbackKind.Seen, Films.Skip(5));
        var cards = TitlesFor(guest, Profile.Empty).ToList();
        Assert.Equal(GroupRecommendationRequest.MaxCardsWithLentTaste, cards.Count);
        // The latest feedback counts.
        Assert.Empty(cards.Intersect(Films.Skip((Films.Count / 2) + 5)));
    }

    [Fact]
    public void A_lent_taste_still_shapes_the_list()
    {
        var fan = SampleProfiles.Of(
            FeedbackKind.Like, Films.Where(title => title.Genres.Contains("Animation")).Take(30));
        Assert.NotEqual(TitlesFor(Profile.Empty, Profile.Empty), TitlesFor(Profile.Empty, fan));
    }

    private static LentTaste KeyOf(int number)
    {
        var key = new byte[LentTaste.KeyBytes];
        key[0] = (byte)number;
        return new(key);
    }

    private static IEnumerable<Title> TitlesFor(Profile guest, Profile lender, int seed = 0)
    {
        GroupMember[] members =
        [
            new("Ana", Aim.Lift, Expression.Sad.Affect(), guest) { Expression = Expression.Sad },
            new("Ben", Aim.Match, Expression.Happy.Affect(), lender) { Expression = Expression.Happy, Lent = KeyOf(1) },
        ];
        var request = new GroupRecommendationRequest(Medium.Film, members, RecommendationRequest.MaxCount)
        {
            Seed = seed,
        };
        return Recommender.Recommend(request).Select(card => card.Title);
    }
}
