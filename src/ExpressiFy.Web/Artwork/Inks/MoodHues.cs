using ExpressiFy.Affect;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Web.Artwork.Inks;

/// <summary>The two hues of a title, from its moods. Hues are OKLCH, in degrees.</summary>
/// <param name="First">Of the strongest mood.</param>
/// <param name="Second">Of the next mood that is far enough from the first.</param>
public readonly record struct MoodHues(double First, double Second)
{
    /// <summary>By common association: bright moods are warm, quiet ones blue, uneasy ones violet.</summary>
    private static readonly Dictionary<string, double> Hues = new(StringComparer.Ordinal)
    {
        ["uplifting"] = 92,
        ["funny"] = 84,
        ["triumphant"] = 66,
        ["nostalgic"] = 60,
        ["playful"] = 50,
        ["heart-warming"] = 40,
        ["energetic"] = 33,
        ["exciting"] = 27,
        ["tense"] = 24,
        ["angry"] = 20,
        ["tragic"] = 12,
        ["romantic"] = 6,
        ["sensual"] = 352,
        ["bittersweet"] = 338,
        ["scary"] = 312,
        ["dreamy"] = 292,
        ["mysterious"] = 282,
        ["dark"] = 266,
        ["melancholic"] = 256,
        ["thought-provoking"] = 228,
        ["calm"] = 205,
        ["hopeful"] = 168,
        ["inspiring"] = 146,
        ["absurd"] = 128,
    };

    /// <summary>Titles of one mood differ by up to this much on either side.</summary>
    private const double Spread = 14;

    /// <summary>Two hues nearer than this look like one ink.</summary>
    private const double NearestPair = 60;

    /// <summary>Where the second hue goes when every mood of the title is near the first.</summary>
    private const double FarLeft = -120, FarRight = 165;

    /// <summary>The hues of moods, strongest first.</summary>
    public static MoodHues Of(IReadOnlyList<MoodTag> moods, ArtworkChance chance)
    {
        // The films on the pages of discoveries have no moods: any hue is as good as another.
        var strongest = moods.Count == 0 ? chance.Between(0, 360) : HueOf(moods[0].Word);
        var first = strongest + chance.Between(-Spread, Spread);
        var far = chance.Happens(.5) ? FarLeft : FarRight;
        foreach (var mood in moods.Skip(1))
        {
            var hue = HueOf(mood.Word);
            if (Apart(first, hue) >= NearestPair)
                return new(first, hue);
        }

        return new(first, first + far);
    }

    /// <summary>The shorter way between two hues, 0…180.</summary>
    public static double Apart(double one, double other)
    {
        var difference = Math.Abs(one - other) % 360;
        return Math.Min(difference, 360 - difference);
    }

    private static double HueOf(MoodWord word) => Hues[word.Name];
}
