using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// Finds other crops of the same photograph, which a hash of the whole face misses: FER-2013 holds many photographs
/// more than once, cropped a few pixels further left or a tenth larger. The hash of the middle of one face is looked up
/// among the hashes of windows of the other; the correlation of the overlap confirms a match.
/// </summary>
public static class CroppedDuplicates
{
    /// <summary>
    /// Lowest correlation of a match, at the best position and size. On FER-2013 nearly all pairs above it show one
    /// photograph; below .9 pairs of different faces in the same light begin.
    /// </summary>
    public const double Correlation = .925;

    private const int Size = FaceCrop.Side;

    /// <summary>
    /// Most differing coarse bits of a candidate. 14 would find a twentieth more of the duplicates in FER-2013.
    /// </summary>
    private const int MostDifferentBits = 11;

    /// <summary>Bands of a hash. The first five hold coarse bits only.</summary>
    private const int Bands = 11;
    private const int CoarseBands = 5;

    /// <summary>Pixels between neighbouring windows, and from the centred window to the outermost one.</summary>
    private const int WindowStep = 2;
    private const int LargestShift = 6;

    /// <summary>The part of a face that is looked up: its middle, so that other crops contain it.</summary>
    internal static readonly FaceWindow Middle = new(6, 6, 36);

    /// <summary>
    /// Where it can be in the other face: sides of 30 to 43 pixels, at most six pixels from the centre.
    /// </summary>
    private static readonly FaceWindow[] Windows =
    [
        .. from side in (float[])[30, 32, 34, 36, 38, 40.5f, 43]
           from down in Shifts(side)
           from right in Shifts(side)
           select new FaceWindow(((Size - side) / 2) + right, ((Size - side) / 2) + down, side),
    ];

    /// <summary>
    /// All pairs of a face and another one that shows the same photograph, mirrored or not, whole duplicates included.
    /// </summary>
    /// <returns>Indices in <paramref name="faces"/> and in <paramref name="among"/>.</returns>
    public static IReadOnlyList<(int Face, int Copy)> Find(
        IReadOnlyList<FaceSample> faces, IReadOnlyList<FaceSample> among)
    {
        var index = new MiddleIndex(among);
        var copies = new int[faces.Count][];
        Parallel.For(0, faces.Count, i => copies[i] = [.. CopiesOf(faces[i], among, index)]);
        return [.. copies.SelectMany((found, face) => found.Select(copy => (face, copy)))];
    }

    /// <summary>Indices in ascending order.</summary>
    private static IEnumerable<int> CopiesOf(FaceSample face, IReadOnlyList<FaceSample> among, MiddleIndex index)
    {
        foreach (var (copy, candidate) in CandidatesOf(face, index).OrderBy(entry => entry.Key))
        {
            var correlation = CropMatch.HighestCorrelation(
                candidate.Pixels, candidate.Window, among[copy].Pixels, required: Correlation);
            if (correlation >= Correlation)
                yield return copy;
        }
    }

    /// <summary>For each face with a similar middle, the most similar window of the given face.</summary>
    private static Dictionary<int, Candidate> CandidatesOf(FaceSample face, MiddleIndex index)
    {
        var pixels = face.Pixels;
        var mirrored = face.Mirrored().Pixels;
        var candidates = new Dictionary<int, Candidate>();
        foreach (var window in Windows)
        {
            var (plainHash, mirroredHash) = PerceptualHash.Of(Cut(pixels, window));
            index.AddCandidates(candidates, plainHash, pixels, window);
            var mirroredWindow = window with { Left = Size - window.Left - window.Side };
            index.AddCandidates(candidates, mirroredHash, mirrored, mirroredWindow);
        }

        return candidates;
    }

    /// <summary>A window resized to 48×48, bilinearly.</summary>
    private static byte[] Cut(byte[] face, FaceWindow window)
    {
        var cut = new byte[Size * Size];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                var sourceX = window.Left + ((x + .5f) * window.Side / Size) - .5f;
                var sourceY = window.Top + ((y + .5f) * window.Side / Size) - .5f;
                cut[(y * Size) + x] = (byte)BilinearSampling.At<byte>(face, sourceX, sourceY);
            }
        }

        return cut;
    }

    /// <summary>Shifts from the centre along one axis, inside the face.</summary>
    private static IEnumerable<int> Shifts(float side)
    {
        var steps = (int)(Math.Min(LargestShift, (Size - side) / 2) / WindowStep);
        return Enumerable.Range(-steps, (2 * steps) + 1).Select(step => step * WindowStep);
    }

    /// <summary>A window of a face, mirrored or not, whose hash is similar to that of another face's middle.</summary>
    private readonly record struct Candidate(int DifferentBits, byte[] Pixels, FaceWindow Window);

    /// <summary>Hashes of the middles of faces.</summary>
    private sealed class MiddleIndex
    {
        private readonly PerceptualHash[] hashes;
        private readonly HashBand[] bands;

        public MiddleIndex(IReadOnlyList<FaceSample> faces)
        {
            hashes = [.. faces.Select(face => PerceptualHash.Of(Cut(face.Pixels, Middle)).Plain)];
            bands = [.. Enumerable.Range(0, CoarseBands).Select(band => new HashBand(band, Bands, hashes))];
        }

        /// <summary>
        /// Adds the faces with a similar hash, or replaces their candidate by this window if it is more similar.
        /// </summary>
        public void AddCandidates(
            Dictionary<int, Candidate> candidates, PerceptualHash hash, byte[] pixels, FaceWindow window)
        {
            foreach (var index in bands.SelectMany(band => band.WithinOneBit(hash)))
            {
                var differentBits = hash.CoarseDistance(hashes[index]);
                if (differentBits > MostDifferentBits)
                    continue;
                if (!candidates.TryGetValue(index, out var previous) || differentBits < previous.DifferentBits)
                    candidates[index] = new(differentBits, pixels, window);
            }
        }
    }
}
