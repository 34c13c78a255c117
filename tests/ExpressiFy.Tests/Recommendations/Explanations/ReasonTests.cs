using CsCheck;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Profiles;

namespace ExpressiFy.Tests.Recommendations.Explanations;

/// <summary>Every reason of any list is true of its title, its request and its profile.</summary>
public sealed class ReasonTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Recommender Recommender = new(Catalogue, TimeProvider.System);

    private static readonly Gen<TitleId> Ids =
        Gen.Int[0, Catalogue.Titles.Count - 1].Select(index => Catalogue.Titles[index].Id);

    private static readonly Gen<Profile> Profiles =
        Gen.Select(Ids, Gen.Enum<FeedbackKind>(), Gen.Bool)
            .Select((id, kind, on) => new FeedbackEvent(id, kind, on, DateTimeOffset.UnixEpoch))
            .List[0, 40]
            .Select(Profile.From);

    private static readonly Gen<AffectPoint> Points =
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1])
            .Select((valence, arousal) => new AffectPoint(valence, arousal));

    private static readonly Gen<RecommendationRequest> Requests =
        Gen.Select(
                Gen.Enum<Medium>(),
                Gen.Enum<Aim>(),
                Points,
                Points,
                Gen.Bool,
                Gen.Enum<Expression>(),
                Gen.Int[0, 99])
            .Select(RequestOf);

    [Fact]
    public void Every_reason_states_a_fact() => Gen.Select(Requests, Profiles).Sample(
        (request, profile) =>
        {
            foreach (var card in Recommender.Recommend(request, profile).Cards)
            {
                Assert.InRange(card.Reasons.Count, 1, 3);
                Assert.Distinct(card.Reasons.Select(reason => reason.Kind));
                foreach (var reason in card.Reasons)
                {
                    var wrong = ReasonFacts.WrongWith(reason, card.Title, request, profile);
                    Assert.True(wrong is null, $"{card.Title.Name}: {ReasonText.Of(reason)}: {wrong}");
                }
            }
        },
        iter: 400);

    [Fact]
    public void A_shared_director_of_a_liked_film_is_a_reason()
    {
        var liked = Catalogue.Titles.Where(title => title.Creators.Contains("Hayao Miyazaki")).Take(2);
        var request = SampleRequests.Of(Expression.Sad, Aim.Calm, Medium.Film) with { Count = 50 };
        var cards = Recommender.Recommend(request, SampleProfiles.Of(FeedbackKind.Like, liked)).Cards;
        Assert.Contains(cards.SelectMany(card => card.Reasons), reason =>
            ReasonText.Of(reason).StartsWith("Directed by Hayao Miyazaki, like ", StringComparison.Ordinal));
    }

    [Fact]
    public void After_the_line_the_shares_descend()
    {
        var cards = SampleRequests.CardsFor(Expression.Sad, Aim.Lift, Medium.Film);
        Assert.NotEmpty(cards);
        Assert.All(cards, card =>
        {
            var shares = card.Reasons.Skip(1).Select(reason => reason.Contribution ?? 0).ToList();
            Assert.Equal(shares.OrderDescending(), shares);
        });
    }

    [Fact]
    public void Praise_is_a_reason_only_where_it_counted()
    {
        var cards = SampleRequests.CardsFor(SampleRequests.Of(Expression.Happy, Aim.Browse, Medium.Film) with
        {
            Count = 50,
        });
        var praised = cards
            .Where(card => card.Reasons.Any(reason => reason.Kind == ReasonKind.Quality))
            .Select(card => card.Title.Acclaim)
            .Distinct();
        Assert.Equal(3, Assert.Single(praised));
    }

    [Fact]
    public void A_requested_genre_is_a_reason_among_others()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Browse, Medium.Film) with { Genre = "comedy" };
        var cards = SampleRequests.CardsFor(request);
        Assert.All(cards, card =>
            Assert.Contains(card.Reasons, reason => ReasonText.Of(reason) == "Comedy, as you asked"));
    }

    [Fact]
    public void A_short_film_says_so()
    {
        var request = SampleRequests.Of(Expression.Happy, Aim.Match, Medium.Film) with { MaxRuntime = 100 };
        var lines = SampleRequests.CardsFor(request).Select(card => ReasonText.Of(card.Reasons[0]));
        Assert.Contains(lines, line => line.Contains("under ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_hurts_is_not_said_to_someone_who_asked_for_kindness()
    {
        string[] hurting = ["cruelty", "illness", "war", "revenge", "crime", "loss"];
        var themes = from expression in ExpressionLabels.All
                     from aim in new[] { Aim.Lift, Aim.Calm }
                     from card in SampleRequests.CardsFor(expression, aim, Medium.Film)
                     from reason in card.Reasons
                     from theme in reason.Arguments.Themes ?? []
                     select theme;
        Assert.Empty(themes.Intersect(hurting));
    }

    [Fact]
    public void A_single_title_has_the_reasons_of_a_list_of_one()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film) with { Count = 1 };
        var card = Assert.Single(SampleRequests.CardsFor(request));
        Assert.NotEmpty(ReasonText.Of(card.Reasons[0]));
    }

    private static RecommendationRequest RequestOf(
        Medium medium, Aim aim, AffectPoint from, AffectPoint target, bool isNamed, Expression expression, int seed) =>
        new(medium, aim, isNamed ? expression.Affect() : from, 24)
        {
            Expression = isNamed ? expression : null,
            TargetPoint = aim == Aim.Toward ? target : null,
            Feed = seed % 3 == 0,
            Seed = seed,
            Genre = seed % 5 == 0 ? GenreOf(medium) : null,
            MaxRuntime = seed % 4 == 0 ? 110 : null,
        };

    private static string GenreOf(Medium medium) => medium.IsWatched() ? "comedy" : "jazz";
}
