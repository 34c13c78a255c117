using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Faces;
using OpenCvSharp;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// A face as histograms of the directions in which it grows brighter: Dalal and Triggs (2005), "Histograms of Oriented Gradients for
/// Human Detection". Nine directions without sign, four cells a block, blocks that overlap by half, each brought to length 1 with its
/// largest values cut at .2: as in that paper.
/// </summary>
public static class HogFeatures
{
    private const int Cell = 8, Block = 2 * Cell, Directions = 9;

    private const int BlocksPerSide = ((FaceCrop.Side - Block) / Cell) + 1;

    /// <summary>Values of a face: 5×5 blocks of 4 cells with 9 directions.</summary>
    public const int Length = BlocksPerSide * BlocksPerSide * 4 * Directions;

    /// <summary>A row of <see cref="Length"/> values, 0…1, for each face.</summary>
    public static IReadOnlyList<float[]> Of(IReadOnlyList<FaceSample> faces)
    {
        using var descriptor = new HOGDescriptor(
            new Size(FaceCrop.Side, FaceCrop.Side), new Size(Block, Block), new Size(Cell, Cell), new Size(Cell, Cell), Directions);
        var rows = new float[faces.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            using var picture = Mat.FromPixelData(FaceCrop.Side, FaceCrop.Side, MatType.CV_8UC1, faces[i].Pixels);
            rows[i] = descriptor.Compute(picture);
        }

        return rows;
    }
}
