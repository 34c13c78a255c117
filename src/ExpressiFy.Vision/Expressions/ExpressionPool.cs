using ExpressiFy.Affect;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// Makes the served scores of faces from those of our network and, where a face is large enough, those of the second
/// one (<see cref="ScorePool"/>). Thread-safe.
/// </summary>
internal sealed class ExpressionPool : IDisposable
{
    private readonly SecondExpressionReader? second;

    private ExpressionPool(SecondExpressionReader? second) => this.second = second;

    /// <summary>Loads the second network of a models folder, unless it is switched off.</summary>
    /// <exception cref="ModelException">The file is missing or another file.</exception>
    public static ExpressionPool Load(string modelsFolder, bool secondNetwork) =>
        new(secondNetwork ? SecondExpressionReader.Load(modelsFolder) : null);

    /// <summary>The served scores of each face.</summary>
    /// <param name="frame">Shows the faces.</param>
    /// <param name="faces">In pixels of the upright picture.</param>
    /// <param name="ours">The scores of our network, in the order of the faces.</param>
    public ExpressionScores[] Serve(Frame frame, IReadOnlyList<Face> faces, IReadOnlyList<ExpressionScores> ours)
    {
        ExpressionScores[] served = [.. ours.Select(ScorePool.Alone)];
        if (second is null)
            return served;

        // What was decoded of a large picture is what the crops are made of.
        var decoded = faces.Select(face => face.Map(1 / frame.Reduction, 0, 0)).ToArray();
        var parts = Array.ConvertAll(decoded, face => ScorePool.SecondPart(face.Box.Width));
        int[] large = [.. Enumerable.Range(0, decoded.Length).Where(face => parts[face] > 0)];
        if (large.Length == 0)
            return served;

        var picture = frame.Pixels;
        var crops = Array.ConvertAll(
            large,
            face => new[] { ColourCrop.Aligned(picture, decoded[face]), ColourCrop.Upright(picture, decoded[face]) });
        foreach (var (face, scores) in large.Zip(second.Read(crops)))
            served[face] = ScorePool.Pool(ours[face], scores, parts[face]);
        return served;
    }

    /// <inheritdoc />
    public void Dispose() => second?.Dispose();
}
