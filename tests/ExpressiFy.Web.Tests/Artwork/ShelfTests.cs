using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Artwork.Drawings;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Web.Tests.Artwork;

public sealed class ShelfTests
{
    private const int RowLength = 12;

    /// <summary>What a wide screen shows of a row without scrolling.</summary>
    private const int InView = 5;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly FakeTimeProvider Noon = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public static TheoryData<Medium, Aim> Rows =>
    [
        .. from medium in Enum.GetValues<Medium>()
           from aim in new[] { Aim.Match, Aim.Lift, Aim.Calm, Aim.Browse, Aim.Surprise }
           select (medium, aim),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void No_two_neighbours_of_a_row_are_alike(Medium medium, Aim aim) => AssertRowsVaried(medium, aim, 2);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Rows))]
    public void No_two_neighbours_are_alike_in_any_of_many_rows(Medium medium, Aim aim) =>
        AssertRowsVaried(medium, aim, 30);

    [Fact]
    public void A_row_that_is_varied_already_keeps_its_order()
    {
        var titles = OneOfEachKind();
        Assert.Equal(titles, Shelf.Order(titles, title => title));
    }

    [Fact]
    public void A_kind_that_fills_half_of_a_row_is_spread_over_it()
    {
        var kind = ArtworkKinds.All[0];
        var alike = Catalogue.Titles.Where(title => ArtworkKinds.Of(title) == kind).Take(6);
        var others = OneOfEachKind().Where(title => ArtworkKinds.Of(title) != kind).Take(5);
        var row = Shelf.Order([.. others, .. alike], title => title);
        Assert.Equal(0, LikeNeighbours(row));
    }

    [Fact]
    public void A_row_of_one_kind_keeps_its_order()
    {
        var titles = Catalogue.Titles.Where(title => ArtworkKinds.Of(title) == "hat").Take(4).ToList();
        Assert.Equal(titles, Shelf.Order(titles, title => title));
        Assert.Empty(Shelf.Order(Array.Empty<Title>(), title => title));
    }

    private static void AssertRowsVaried(Medium medium, Aim aim, int seeds)
    {
        var recommender = new Recommender(Catalogue, Noon);
        foreach (var expression in ExpressionLabels.All)
        {
            for (var seed = 0; seed < seeds; seed++)
            {
                var request = new RecommendationRequest(medium, aim, expression.Affect(), RowLength)
                {
                    Expression = expression,
                    Seed = seed,
                };
                var titles = recommender.Recommend(request, Profile.Empty).Cards.Select(card => card.Title).ToList();
                var row = Shelf.Order(titles, title => title);
                Assert.Same(titles[0], row[0]);
                Assert.Equal(titles.ToHashSet(), row.ToHashSet());
                AssertVaried(row, $"{medium} {aim} {expression} {seed}");
            }
        }
    }

    private static void AssertVaried(IReadOnlyList<Title> row, string about)
    {
        var kinds = row.Select(ArtworkKinds.Of).ToList();
        Assert.True(LikeNeighbours(row) == LeastLikeNeighbours(kinds), $"{about}: {string.Join(' ', kinds)}");
        var most = Math.Min(3, kinds.Distinct().Count());
        Assert.True(kinds.Take(InView).Distinct().Count() >= most, about);
    }

    // The first title stays first. A kind that fills more of a row than the places between the others has neighbours.
    private static int LeastLikeNeighbours(List<string> kinds)
    {
        var most = kinds.CountBy(kind => kind).MaxBy(count => count.Value);
        var others = kinds.Count - most.Value;
        var places = kinds[0] == most.Key ? others + 1 : others;
        return Math.Max(0, most.Value - places);
    }

    private static int LikeNeighbours(IReadOnlyList<Title> row) =>
        row.Zip(row.Skip(1)).Count(pair => ArtworkKinds.Of(pair.First) == ArtworkKinds.Of(pair.Second));

    private static List<Title> OneOfEachKind() =>
        [.. ArtworkKinds.All.Select(kind => Catalogue.Titles.First(title => ArtworkKinds.Of(title) == kind))];
}
