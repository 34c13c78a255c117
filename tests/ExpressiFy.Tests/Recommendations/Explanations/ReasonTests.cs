using CsCheck;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;

namespace ExpressiFy.Tests.Recommendations.Explanations;

public sealed class ReasonTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Recommender Recommender = new(Catalogue, TimeProvider.System);

    private static readonly Gen<RecommendationRequest> AnyWish = Gen.Select(Gen.Enum<Medium>(), Gen.Enum<Aim>(), Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Bool, Gen.Int[0, 99], Gen.Int[0, 6])
        .Select((medium, aim, valence, arousal, named, seed, label) => new RecommendationRequest(medium, aim, named ? ((Expression)label).Affect() : new AffectPoint(valence, arousal), 24)
        {
            Expression = named ? (Expression)label : null,
            TargetPoint = aim == Aim.Toward ? new(arousal, valence) : null,
            Feed = seed % 3 == 0,
            Seed = seed,
            Genre = seed % 5 > 0 ? null : medium == Medium.Film ? "comedy" : "jazz",
        });

    private static readonly Gen<Profile> AnyProfile = Gen.Select(Gen.Int[0, Catalogue.Titles.Count - 1], Gen.Enum<FeedbackKind>(), Gen.Bool)
        .Select((title, kind, on) => new FeedbackEvent(Catalogue.Titles[title].Id, kind, on, DateTimeOffset.UnixEpoch)).List[0, 40].Select(Profile.From);

    [Fact]
    public void Every_reason_states_a_fact_about_its_title() => Gen.Select(AnyWish, AnyProfile).Sample((request, profile) =>
    {
        foreach (var card in Recommender.Recommend(request, profile).Cards)
        {
            Assert.NotEmpty(card.Reasons);
            foreach (var reason in card.Reasons)
            {
                var right = reason.Kind switch
                {
                    "mood" => IsTrueOfMood(reason.Text, card.Title, request),
                    "taste" => IsTrueOfTaste(reason.Text, card.Title, profile),
                    "quality" => reason.Text == (card.Title.Acclaim == 3 ? "Counted among the best of its kind" : "Widely praised") && card.Title.Acclaim > 1,
                    "surprise" => request.Aim == Aim.Surprise && reason.Text == FormattableString.Invariant($"From another corner: {card.Title.Genres[0].ToLowerInvariant()} of the {card.Title.Year / 10 * 10}s"),
                    "genre" => card.Title.Genres.Any(genre => genre.Equals(request.Genre, StringComparison.OrdinalIgnoreCase) && reason.Text == $"{genre}, as you asked"),
                    _ => false,
                };
                Assert.True(right, $"{card.Title.Name}: [{reason.Kind}] {reason.Text} ({request.Aim} from {request.From})");
            }
        }
    }, iter: 400);

    [Fact]
    public void A_taste_that_is_told_gives_reasons_of_taste()
    {
        var liked = Catalogue.Titles.Where(title => title.Creators.Contains("Hayao Miyazaki")).Take(2).ToList();
        var cards = Recommender.Recommend(new RecommendationRequest(Medium.Film, Aim.Calm, Expression.Sad.Affect(), 50), Tests.Profiles.SampleProfiles.Of(FeedbackKind.Like, liked)).Cards;
        Assert.Contains(cards, card => card.Reasons.Any(reason => reason.Kind == "taste" && reason.Text.StartsWith("Directed by Hayao Miyazaki, like ", StringComparison.Ordinal)));
    }

    // "Funny and calm: what for": the title clearly has these moods, and they point where the words after the colon say.
    private static bool IsTrueOfMood(string text, Title title, RecommendationRequest request)
    {
        var parts = text.Split(": ");
        var words = parts[0].ToLowerInvariant().Replace(" and ", ", ", StringComparison.Ordinal).Split(", ").Select(MoodVocabulary.Find).ToList();
        var strength = request.Aim is Aim.Browse or Aim.Surprise || parts.Length == 2 ? 2 : 1;
        if (!words.All(word => title.Moods.Any(tag => tag.Word == word && tag.Strength >= strength)))
            return false;
        if (parts.Length == 1)
            return true;

        var (from, use) = (request.From!.Value, parts[1]);
        var start = request.Expression ?? ExpressionLabels.All.MinBy(expression => expression.Affect().DistanceTo(from));
        var goal = request.Aim == Aim.Toward ? MoodTarget.At(request.TargetPoint!.Value) : MoodTarget.Of(request.Aim, from, start, request.Feed)!;
        var match = MoodTarget.Of(Aim.Match, from, start, request.Feed)!;
        var place = request.Expression?.Adjective() ?? $"{AffectDescription.Quadrant(from)} mood";
        if (request.Expression is null && ExpressionLabels.All.Any(expression => use.Contains(expression.Adjective(), StringComparison.Ordinal)))
            return false;
        if (use.EndsWith(", to begin with", StringComparison.Ordinal))
            return title.Medium == Medium.Track && (request.Aim is Aim.Lift or Aim.Calm or Aim.Toward) && title.Affect.DistanceTo(match.Affect) < title.Affect.DistanceTo(goal.Affect) && words.All(word => match.AffinityFor(word) >= 0.5);
        if (request.Aim != Aim.Match && use.Contains(" from ", StringComparison.Ordinal) && request.Expression != Expression.Neutral && !use.EndsWith(place, StringComparison.Ordinal))
            return false;

        return words.All(word => goal.AffinityFor(word) >= 0.5) && request.Aim switch
        {
            Aim.Lift => words.All(word => word.Affect.Valence > Math.Min(from.Valence, 0.25)) && (!use.Contains("gentle", StringComparison.Ordinal) || title.Affect.Arousal < 0.25),
            Aim.Toward => use == $"near the point you chose, {AffectDescription.Quadrant(request.TargetPoint!.Value)}",
            Aim.Match => (use == "for a good cry") == (request is { Expression: Expression.Sad, Feed: false } && Consolations.Of(title) == Consolation.Catharsis)
                && use.EndsWith("as you asked", StringComparison.Ordinal) == (request.Feed && request.Expression is (Expression.Sad or Expression.Angry or Expression.Fear or Expression.Disgust)),
            Aim.Calm => words.All(word => word.Affect.Arousal < Math.Max(from.Arousal, 0.2)),
            _ => true,
        };
    }

    private static bool IsTrueOfTaste(string text, Title title, Profile profile)
    {
        if (text == "You liked it")
            return profile.Says(FeedbackKind.Like, title.Id);
        if (text == "You saved it for later")
            return profile.Says(FeedbackKind.Save, title.Id);

        return profile.Titles(FeedbackKind.Like).Select(Catalogue.Find).OfType<Title>().Where(liked => liked.Id != title.Id).Any(liked =>
            liked.Creators.Intersect(title.Creators).Any(name => Says(name, liked, $"Directed by {name}, like") || Says(name, liked, $"By {name}, like"))
            || title.Genres.Intersect(liked.Genres).Any(genre => Says(genre, liked, $"{genre} like"))
            || SharesMoods(liked));

        bool Says(string trait, Title liked, string start) => trait.Length > 0 && text == $"{start} {liked.Name}, which you liked";

        bool SharesMoods(Title liked)
        {
            var end = $" like {liked.Name}, which you liked";
            if (!text.EndsWith(end, StringComparison.Ordinal))
                return false;
            var shared = Clear(title).Intersect(Clear(liked)).ToList();
            return text[..^end.Length].ToLowerInvariant().Split(" and ").All(shared.Contains);
        }

        static IEnumerable<string> Clear(Title one) => one.Moods.Where(tag => tag.Strength >= 2).Select(tag => tag.Word.Name);
    }
}
