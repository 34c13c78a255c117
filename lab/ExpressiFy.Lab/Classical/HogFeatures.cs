using ExpressiFy.Lab.Data;
using ExpressiFy.Vision.Faces;
using OpenCvSharp;

namespace ExpressiFy.Lab.Classical;

/// <summary>
/// Histograms of gradient directions: Dalal and Triggs (2005), "Histograms of Oriented Gradients for Human Detection".
/// As in the paper: nine unsigned directions, four cells a block, blocks that overlap by half, each normalised to
/// length 1 with values clipped at .2.
/// </summary>
public static class HogFeatures
{
    /// <summary>Features of a face: 5×5 blocks of 4 cells with 9 directions.</summary>
    public const int Length = BlocksPerSide * BlocksPerSide * CellsPerBlock * Directions;

    private const int Side = FaceCrop.Side;
    private const int CellSide = 8;
    private const int BlockSide = 2 * CellSide;
    private const int CellsPerBlock = 4;
    private const int Directions = 9;
    private const int BlocksPerSide = ((Side - BlockSide) / CellSide) + 1;

    /// <summary>A vector of <see cref="Length"/> values, 0…1, for each face.</summary>
    public static IReadOnlyList<float[]> Of(IReadOnlyList<FaceSample> faces)
    {
        using var descriptor = new HOGDescriptor(
            winSize: new Size(Side, Side),
            blockSize: new Size(BlockSide, BlockSide),
            blockStride: new Size(CellSide, CellSide),
            cellSize: new Size(CellSide, CellSide),
            nbins: Directions);
        var features = new float[faces.Count][];
        for (var i = 0; i < features.Length; i++)
        {
            using var image = Mat.FromPixelData(Side, Side, MatType.CV_8UC1, faces[i].Pixels);
            features[i] = descriptor.Compute(image);
        }

        return features;
    }
}
