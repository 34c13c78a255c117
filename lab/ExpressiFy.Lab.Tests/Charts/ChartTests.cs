using System.Xml.Linq;
using ExpressiFy.Lab.Charts;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Evaluation;
using ExpressiFy.Lab.Runs;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests.Charts;

public sealed class ChartTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_report_is_drawn_as_four_pictures()
    {
        var faces = EvaluationSet.OfUsage(Split.Training, SyntheticFaces.Draw(70));
        var report = faces.Measure(Read, temperature: 1.5, robustness: true);
        var files = ReportCharts.Write(folder.File("drawings"), "drawn <faces> & more", report);
        Assert.Equal(
            ["confusion.svg", "reliability.svg", "recall.svg", "robustness.svg"], files.Select(Path.GetFileName));

        var pictures = files.Select(XDocument.Load).ToArray();
        Assert.All(
            pictures, picture => Assert.Contains("drawn <faces> & more", picture.Root!.Element(Svg + "title")!.Value));
        Assert.Equal(1 + 49, pictures[0].Descendants(Svg + "rect").Count());
        Assert.Contains("100.0 %", Words(pictures[0]));
        Assert.Contains(Words(pictures[1]), words => words.StartsWith("Before the temperature: error"));
        Assert.Contains("Divided by 1.5: error", string.Join('|', Words(pictures[1])));
        Assert.Equal(1 + 7, pictures[2].Descendants(Svg + "rect").Count());
        Assert.Equal(1 + 1 + Perturbation.All.Count, pictures[3].Descendants(Svg + "rect").Count());
    }

    [Fact]
    public void A_run_draws_its_curves_after_each_epoch()
    {
        var run = new RunFolder(folder.File("run"));
        run.Create(SmallRecipe.With(epochs: 5));
        foreach (var epoch in Enumerable.Range(1, 3))
        {
            run.Log(new(epoch, Loss: 3 - (.5 * epoch), new(.1 * epoch, Loss: 1), Rate: .1, ImagesPerSecond: 9));
            var picture = XDocument.Load(folder.File("run/curves.svg"));
            Assert.All(
                picture.Descendants(Svg + "polyline"),
                curve => Assert.Equal(epoch, curve.Attribute("points")!.Value.Split(' ').Length));
            Assert.Equal(3, picture.Descendants(Svg + "polyline").Count());
            Assert.Contains(Words(picture), words => words.Contains($"best {epoch * 10}.00 % after epoch {epoch}"));
        }
    }

    [Fact]
    public void Every_kind_of_shape_has_a_colour_in_light_and_in_dark()
    {
        var style = XDocument.Parse(new Svg("empty", 10, 10).ToString()).Descendants(Svg + "style").Single().Value;
        var light = style[..style.IndexOf("@media (prefers-color-scheme:dark)", StringComparison.Ordinal)];
        var dark = style[light.Length..];
        foreach (var colour in (string[])["paper", "ink", "faint", "grid", "line", "other"])
        {
            Assert.Contains($"--{colour}:", light);
            Assert.Contains($"--{colour}:", dark);
        }
    }

    [Theory]
    [InlineData(0, 57)]
    [InlineData(1.31, 3.03)]
    [InlineData(27.59, 69.54)]
    [InlineData(0, .1)]
    [InlineData(5, 5)]
    public void An_axis_holds_its_values_between_round_ticks(double low, double high)
    {
        var axis = Axis.Of([low, high], 0, 100);
        var ticks = axis.Ticks().ToArray();
        Assert.InRange(ticks.Length, 2, 7);
        Assert.Equal(axis.Low, ticks[0], 9);
        Assert.Equal(axis.High, ticks[^1], 9);
        Assert.True(axis.Low <= low + 1e-9 && axis.High >= high - 1e-9);
        Assert.InRange(axis.At((low + high) / 2), 0, 100);
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Words(XDocument picture) =>
        picture.Descendants(Svg + "text").Select(text => text.Value);

    /// <summary>Every face read right, with less and less confidence.</summary>
    private static Predictions Read(IReadOnlyList<FaceSample> faces)
    {
        var logits = new float[faces.Count * 7];
        for (var i = 0; i < faces.Count; i++)
            logits[(i * 7) + (int)faces[i].Label] = 6 - (.05f * i);
        return new(logits, new float[faces.Count * 8]);
    }
}
