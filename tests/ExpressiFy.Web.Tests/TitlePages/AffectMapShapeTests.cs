using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using ExpressiFy.Affect;
using ExpressiFy.Web.TitlePages;

namespace ExpressiFy.Web.Tests.TitlePages;

public sealed class AffectMapShapeTests
{
    private static readonly Gen<AffectPoint> Points =
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1])
            .Select((valence, arousal) => new AffectPoint(valence, arousal));

    [Fact]
    public void Everything_stands_inside_the_picture() => Gen.Select(Points, Points).Sample((title, from) =>
    {
        var map = new AffectMapShape(title, from);
        Assert.InRange(map.X, 6, 294);
        Assert.InRange(map.Y, 30, 166);
        // The word's foot, between the words at the top and those at the bottom of the picture.
        Assert.InRange(map.LabelY, 36, 186);
        var numbers = Regex.Matches(map.Way ?? "", "-?[0-9.]+").Select(
            match => double.Parse(match.Value, CultureInfo.InvariantCulture));
        Assert.All(numbers, number => Assert.InRange(number, 0, 300));
    });

    [Fact]
    public void Without_a_mood_there_is_neither_sign_nor_way()
    {
        var map = new AffectMapShape(new(0.4, 0.2), From: null);
        Assert.Null(map.SignPlace);
        Assert.Null(map.Way);
    }

    [Fact]
    public void A_title_at_the_mood_has_no_way_to_it() =>
        Assert.Null(new AffectMapShape(new(0.4, 0.2), new AffectPoint(0.42, 0.2)).Way);
}
