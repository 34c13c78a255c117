using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Signals;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>The built-in catalogue has enough titles for each mood and aim.</summary>
public sealed class CatalogueCoverageTests
{
    // Reached only by titles that clearly have a sought mood and are near the target.
    private const double GoodFit = 0.6;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly ILookup<Medium, Title> Titles = Catalogue.Titles.ToLookup(title => title.Medium);

    public static TheoryData<Expression, Aim, Medium> MoodsAndAims =>
        SampleRequests.With(Aim.Match, Aim.Lift, Aim.Calm);

    [Theory]
    [MemberData(nameof(MoodsAndAims))]
    public void Each_mood_and_aim_has_forty_titles_that_fit_well(Expression expression, Aim aim, Medium medium)
    {
        var request = SampleRequests.Of(expression, aim, medium);
        var preferences = Preferences.Of(Profile.Empty, Catalogue);
        var context = RankingContext.For(request, preferences, TimeProvider.System);
        var moodFit = new MoodFit();
        var fitting = CandidateTables.Of(Catalogue)[medium].Candidates
            .Where(candidate => moodFit.Score(candidate, context) >= GoodFit)
            .Where(candidate => aim != Aim.Match || !candidate.Feeds(expression));
        Assert.InRange(fitting.Count(), 40, int.MaxValue);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void There_are_fifteen_hundred_titles_of_each_medium(Medium medium) =>
        Assert.InRange(Titles[medium].Count(), 1500, int.MaxValue);

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Three_hundred_titles_of_each_medium_are_in_another_language_than_English(Medium medium)
    {
        // "zxx" is without words.
        var others = Titles[medium].Where(title => !title.Languages.Contains("en") && !title.Languages.Contains("zxx"));
        Assert.InRange(others.Count(), 300, int.MaxValue);
    }

    [Fact]
    public void No_film_is_in_the_catalogue_twice()
    {
        var films = Titles[Medium.Film].Select(film => FormattableString.Invariant($"{Key(film)} {film.Year}"));
        Assert.Distinct(films, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void No_track_is_in_the_catalogue_twice() =>
        Assert.Distinct(Titles[Medium.Track].Select(Key), StringComparer.OrdinalIgnoreCase);

    private static string Key(Title title) => $"{title.Name} by {string.Join(", ", title.Creators)}";
}
