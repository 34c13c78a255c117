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

    private static readonly Gen<Medium> Media = Gen.Enum<Medium>();
    private static readonly Gen<Aim> Aims = Gen.Enum<Aim>();

    private static readonly Gen<RecommendationRequest> Requests =
        Gen.Select(Media, Aims, Points, Points, Gen.Bool, Gen.Enum<Expression>(), Gen.Int[0, 99])
            .Select(RequestOf);

    [Fact]
    public void Every_reason_states_a_fact() => Gen.Select(Requests, Profiles).Sample(
        (request, profile) =>
        {
            foreach (var card in Recommender.Recommend(request, profile).Cards)
            {
                Assert.NotEmpty(card.Reasons);
                Assert.All(card.Reasons, reason => Assert.True(
                    IsTrue(reason, card.Title, request, profile),
                    $"{card.Title.Name}: [{reason.Kind}] {reason.Text} ({request.Aim} from {request.From})"));
            }
        },
        iter: 400);

    [Fact]
    public void A_shared_director_of_a_liked_film_is_a_reason()
    {
        var liked = Catalogue.Titles.Where(title => title.Creators.Contains("Hayao Miyazaki")).Take(2);
        var request = SampleRequests.Of(Expression.Sad, Aim.Calm, Medium.Film) with { Count = 50 };
        var cards = Recommender.Recommend(request, SampleProfiles.Of(FeedbackKind.Like, liked)).Cards;
        var tastes = cards.SelectMany(card => card.Reasons).Where(reason => reason.Kind == "taste");
        Assert.Contains(tastes, reason =>
            reason.Text.StartsWith("Directed by Hayao Miyazaki, like ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_contributions_of_reasons_descend()
    {
        var cards = SampleRequests.CardsFor(Expression.Sad, Aim.Lift, Medium.Film);
        Assert.NotEmpty(cards);
        Assert.All(cards, card =>
        {
            var contributions = card.Reasons.Select(reason => reason.Contribution!.Value).ToList();
            Assert.Equal(contributions.OrderDescending(), contributions);
        });
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
        };

    private static string GenreOf(Medium medium) => medium == Medium.Film ? "comedy" : "jazz";

    private static bool IsTrue(Reason reason, Title title, RecommendationRequest request, Profile profile) =>
        reason.Kind switch
        {
            "mood" => MoodReasonFacts.IsTrue(reason.Text, title, request),
            "taste" => TasteReasonFacts.IsTrue(reason.Text, title, profile, Catalogue),
            "quality" => reason.Text == QualityText(title.Acclaim),
            "surprise" => request.Aim == Aim.Surprise && reason.Text == SurpriseText(title),
            "genre" => IsRequestedGenre(reason.Text, title, request),
            _ => false,
        };

    private static string? QualityText(int acclaim) => acclaim switch
    {
        3 => "Counted among the best of its kind",
        2 => "Widely praised",
        _ => null,
    };

    private static string SurpriseText(Title title) => FormattableString.Invariant(
        $"From another corner: {title.Genres[0].ToLowerInvariant()} of the {title.Year / 10 * 10}s");

    private static bool IsRequestedGenre(string text, Title title, RecommendationRequest request)
    {
        var genre = title.Genres
            .FirstOrDefault(genre => genre.Equals(request.Genre, StringComparison.OrdinalIgnoreCase));
        return genre is not null && text == $"{genre}, as you asked";
    }
}
