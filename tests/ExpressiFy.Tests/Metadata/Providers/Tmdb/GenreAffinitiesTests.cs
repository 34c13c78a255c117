using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Providers.Tmdb;

namespace ExpressiFy.Tests.Metadata.Providers.Tmdb;

public sealed class GenreAffinitiesTests
{
    private static readonly GenreAffinities Affinities = new(TitleCatalogue.BuiltIn());

    public static TheoryData<Aim, Expression> AimsThatFitAMood
    {
        get
        {
            var pairs = new TheoryData<Aim, Expression>();
            foreach (var mood in ExpressionLabels.All)
            {
                foreach (var aim in new[] { Aim.Match, Aim.Lift, Aim.Calm })
                    pairs.Add(aim, mood);
            }

            return pairs;
        }
    }

    [Theory]
    [InlineData(Aim.Lift, Expression.Sad, "Comedy", "Horror")]
    [InlineData(Aim.Match, Expression.Happy, "Comedy", "Horror")]
    [InlineData(Aim.Match, Expression.Sad, "Romance", "Horror")]
    [InlineData(Aim.Calm, Expression.Angry, "Family", "Thriller")]
    [InlineData(Aim.Match, Expression.Surprise, "Adventure", "Drama")]
    public void Genres_are_included_and_excluded_by_the_mood_words_of_their_films(
        Aim aim, Expression mood, string included, string excluded)
    {
        var choice = Affinities.ChooseFor(Target(aim, mood));
        Assert.Contains(included, choice.Included);
        Assert.Contains(excluded, choice.Excluded);
        Assert.Empty(choice.Included.Intersect(choice.Excluded));
    }

    [Theory]
    [MemberData(nameof(AimsThatFitAMood))]
    public void Horror_is_never_included(Aim aim, Expression mood) =>
        Assert.DoesNotContain("Horror", Affinities.ChooseFor(Target(aim, mood)).Included);

    private static MoodTarget Target(Aim aim, Expression mood) => MoodTarget.Of(aim, mood.Affect(), mood)!;
}
