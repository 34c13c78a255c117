using ExpressiFy.Catalogue;
using ExpressiFy.Web.Artwork.Drawings;

namespace ExpressiFy.Web.Tests.Artwork;

public sealed class ArtworkKindsTests
{
    /// <summary>The largest share of one kind among the titles of a medium.</summary>
    private const double LargestShare = .25;

    private static readonly IReadOnlyList<Title> Titles = TitleCatalogue.BuiltIn().Titles;

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void All_kinds_are_used_and_none_too_often(Medium medium)
    {
        var kinds = Titles.Where(title => title.Medium == medium).Select(ArtworkKinds.Of).ToList();
        Assert.Equal(14, ArtworkKinds.All.Count);
        Assert.Equal(ArtworkKinds.All.Order(), kinds.Distinct().Order());
        Assert.All(kinds.CountBy(kind => kind), kind => Assert.InRange(kind.Value, 1, LargestShare * kinds.Count));
    }

    [Fact]
    public void A_genre_has_more_than_one_kind()
    {
        foreach (var genre in Genres.Watched.Concat(Genres.Track).Where(genre => genre != "Science Fiction"))
        {
            var kinds = Enumerable.Range(0, 60).Select(number => ArtworkKinds.Of(Sample(genre, number)));
            Assert.True(kinds.Distinct().Count() > 1, genre);
        }
    }

    [Fact]
    public void A_title_of_unknown_genres_is_drawn_as_well() =>
        Assert.Contains(ArtworkKinds.Of(Sample("Something New", 1)), ArtworkKinds.All);

    private static Title Sample(string genre, int number) => Titles[0] with
    {
        Id = TitleId.Film($"tt{1_000_000 + number}"),
        Genres = [genre],
        Moods = [],
    };
}
