using ExpressiFy.Affect;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Web.Tests.Device;

/// <summary>
/// A person before a made-up camera: a resting face of their own, what they show above it, and where they sit.
/// </summary>
internal sealed class MadeUpPerson
{
    private const double Noise = 0.3; // of log odds, from frame to frame
    private const double Jitter = 2; // of places, in pixels

    private readonly Random random;
    private readonly double[] resting;

    /// <param name="random">Chance.</param>
    /// <param name="x">The left edge of the face in pixels.</param>
    /// <param name="height">Of the face in pixels.</param>
    /// <param name="restingSad">Log odds of sadness at rest.</param>
    public MadeUpPerson(Random random, double x, double height = 120, double restingSad = -3)
    {
        this.random = random;
        (X, Height) = (x, height);
        double[] usual = [-6, -8, -9, -6, restingSad, -8, 0];
        resting = Array.ConvertAll(usual, odds => odds + Spread());
    }

    public double X { get; set; }

    public double Y { get; set; } = 100;

    public double Height { get; set; }

    /// <summary>Distances of the eyes by which the nose is beside their middle: 0 from the front.</summary>
    public double Turn { get; set; }

    /// <summary>How far the head leans to a side, in radians.</summary>
    public double Lean { get; set; }

    /// <summary>Log odds above those at rest, by expression.</summary>
    public Dictionary<Expression, double> Shows { get; } = [];

    /// <summary>Shows one expression more or less, in place of what was shown.</summary>
    public void Grimace()
    {
        Shows.Clear();
        Shows[(Expression)random.Next((int)Expression.Neutral)] = 9 * random.NextDouble();
    }

    /// <summary>What one frame reads.</summary>
    public ReadFace Read()
    {
        var odds = new double[ExpressionScores.Count];
        foreach (var label in ExpressionLabels.All.Where(label => label != Expression.Neutral))
        {
            var value = resting[(int)label] + Shows.GetValueOrDefault(label) + (Noise * Spread());
            odds[(int)label] = Math.Clamp(value, -ExpressionOdds.Largest, ExpressionOdds.Largest);
        }

        // The served scores come of other networks too, and agree with the odds only roughly.
        var weights = Array.ConvertAll(odds, each => Math.Exp((each + (Noise * Spread())) / 1.5));
        return new(Place(), ExpressionScores.FromWeights(weights), ExpressionOdds.FromValues(odds));
    }

    private Face Place()
    {
        var box = new FaceBox(X + (Jitter * Spread()), Y + (Jitter * Spread()), Height * .8, Height);
        var eyes = box.Width * .4;
        var (middle, line) = (box.X + (box.Width / 2), box.Y + (box.Height / 3));
        var (sin, cos) = Math.SinCos(Lean);

        // Across the face and down from the middle of the eyes, in distances of the eyes.
        FacePoint At(double across, double down) => new(
            middle + (eyes * ((across * cos) - (down * sin))), line + (eyes * ((across * sin) + (down * cos))));

        var (right, left) = (At(-.5, 0), At(.5, 0));
        var (nose, mouth) = (At(Turn, .5), At(0, 1));
        return new(box, .5 + (random.NextDouble() / 2), new(right, left, nose, mouth, right, left));
    }

    private double Spread() => (2 * random.NextDouble()) - 1;
}
