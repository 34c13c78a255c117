using System.Globalization;
using ExpressiFy.Affect;
using ExpressiFy.Testing;

namespace ExpressiFy.Web.Tests.Ui;

/// <summary>
/// Whether everything can be read in every mood, both themes and every aim (WCAG 2.2, 1.4.3 and 1.4.11).
/// </summary>
public sealed class ContrastTests
{
    private const double OfText = 4.5;
    private const double OfControls = 3;

    private static readonly string?[] Aims = [null, "lift", "calm"];

    private static readonly (string On, string Ground)[] Texts =
    [
        ("on-field", "field"), ("ink", "ground"), ("ink", "raised"), ("ink", "sunk"), ("ink", "line"),
        ("ink-2", "ground"), ("ink-2", "raised"), ("ink-2", "sunk"), ("on-ink", "ink"), ("sign", "ground"),
        ("on-film", "film"),
    ];

    private static readonly (string On, string Ground)[] Controls = [("edge-line", "ground"), ("edge-line", "raised")];

    // The columns of the table in docs/design.md.
    private static readonly (string On, string Ground)[] Shown =
    [
        ("on-field", "field"), ("ink", "ground"), ("ink-2", "ground"), ("ink-2", "sunk"), ("sign", "ground"),
        ("edge-line", "ground"),
    ];

    public static TheoryData<string, bool> EveryLook
    {
        get
        {
            var looks = new TheoryData<string, bool>();
            foreach (var mood in ExpressionLabels.All)
            {
                looks.Add(mood.Name(), false);
                looks.Add(mood.Name(), true);
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(EveryLook))]
    public void Text_and_controls_stand_out(string mood, bool isDark)
    {
        Assert.All(Texts, pair => Assert.InRange(Least(mood, isDark, pair), OfText, 21));
        Assert.All(Controls, pair => Assert.InRange(Least(mood, isDark, pair), OfControls, 21));
    }

    [Theory]
    [MemberData(nameof(EveryLook))]
    public void The_table_in_the_document_has_these_figures(string mood, bool isDark)
    {
        var figures = Shown.Select(pair => Least(mood, isDark, pair).ToString("0.0", CultureInfo.InvariantCulture));
        var row = $"| {(isDark ? "dark" : "light")} {mood} | {string.Join(" | ", figures)} |";
        Assert.Contains(row, File.ReadAllLines(Path.Combine(Repository.Root, "docs", "design.md")));
    }

    [Fact]
    public void Black_on_white_and_a_known_grey_have_their_contrast()
    {
        var white = new OklchColour(1, 0, 0);
        Assert.Equal(21, OklchColour.Contrast(new(0, 0, 0), white), 0.01);
        // #767676, the lightest grey that is enough on white: 4.54.
        Assert.Equal(4.54, OklchColour.Contrast(new(0.5657, 0, 0), white), 0.02);
    }

    private static double Least(string mood, bool isDark, (string On, string Ground) pair) => Aims
        .Select(aim => new Palette(mood, aim, isDark))
        .Min(palette => OklchColour.Contrast(palette[pair.On], palette[pair.Ground]));
}
