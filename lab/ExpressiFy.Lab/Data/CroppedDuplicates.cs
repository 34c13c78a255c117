using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// Finds other crops of the same photograph, which a hash of the whole face misses: FER-2013 holds many pictures that were found and cut
/// out more than once, a few pixels further left or a tenth larger. The middle of one face is looked up among windows of the other, by
/// their hashes, and what is found is confirmed by correlation where the two overlap.
/// </summary>
public static class CroppedDuplicates
{
    /// <summary>
    /// Least correlation of two crops of one photograph, at the place and size where they fit best. On FER-2013 nearly all pairs above
    /// are one photograph; from .9 down chance begins, two faces in the same light.
    /// </summary>
    public const double Correlation = .925;

    private const int Size = FaceCrop.Side;

    /// <summary>Most of the coarse bits in which two windows may differ to be compared in full; of FER-2013's copies that 14 finds, 11 finds nineteen in twenty.</summary>
    private const int Distance = 11;

    /// <summary>Slices of a hash, of which the first hold coarse bits only.</summary>
    private const int Bands = 11, CoarseBands = 5;

    /// <summary>Pixels between windows.</summary>
    private const int Step = 2;

    /// <summary>The part of a face that is looked for: its middle, so that other crops contain it.</summary>
    private static readonly Window Middle = new(6, 6, 36);

    /// <summary>Where it may be in the other: sides of 30 to 43 pixels, at most six pixels from the middle, inside the picture.</summary>
    private static readonly Window[] Windows =
    [
        .. from side in (float[])[30, 32, 34, 36, 38, 40.5f, 43]
           from down in Steps(side)
           from right in Steps(side)
           select new Window(((Size - side) / 2) + right, ((Size - side) / 2) + down, side),
    ];

    /// <summary>All pairs in which one of <paramref name="among"/> shows the photograph of one of <paramref name="faces"/>, copies of the whole face included.</summary>
    public static IReadOnlyList<(int Face, int Copy)> Find(IReadOnlyList<FaceSample> faces, IReadOnlyList<FaceSample> among)
    {
        var hashes = among.Select(face => PerceptualHash.Of(Cut(face.Pixels, Middle)).Plain).ToArray();
        var bands = Enumerable.Range(0, CoarseBands).Select(band => new HashBand(band, Bands, hashes)).ToArray();
        var found = new List<(int Face, int Copy)>[faces.Count];
        Parallel.For(0, faces.Count, index =>
        {
            found[index] =
            [
                .. Candidates(faces[index], hashes, bands)
                    .Where(candidate => Fit(candidate.Pixels, candidate.Window, among[candidate.Copy].Pixels) >= Correlation)
                    .Select(candidate => (index, candidate.Copy)),
            ];
        });
        return [.. found.SelectMany(pairs => pairs)];
    }

    /// <summary>Faces of which a window's hash is like that of the middle of another, each with the window that is most like it.</summary>
    private static IEnumerable<(int Copy, byte[] Pixels, Window Window)> Candidates(FaceSample face, PerceptualHash[] hashes, HashBand[] bands)
    {
        var (pixels, mirrored) = (face.Pixels, face.Mirrored().Pixels);
        var nearest = new Dictionary<int, (int Distance, byte[] Pixels, Window Window)>();
        foreach (var window in Windows)
        {
            var (plain, mirror) = PerceptualHash.Of(Cut(pixels, window));
            Gather(pixels, window, plain);
            Gather(mirrored, window with { Left = Size - window.Left - window.Side }, mirror);
        }

        return nearest.OrderBy(candidate => candidate.Key).Select(candidate => (candidate.Key, candidate.Value.Pixels, candidate.Value.Window));

        void Gather(byte[] shown, Window window, PerceptualHash hash)
        {
            foreach (var band in bands)
            {
                foreach (var candidate in band.WithinOneBit(hash))
                {
                    var distance = hash.CoarseDistance(hashes[candidate]);
                    if (distance <= Distance && (!nearest.TryGetValue(candidate, out var best) || distance < best.Distance))
                        nearest[candidate] = (distance, shown, window);
                }
            }
        }
    }

    /// <summary>A window enlarged to a whole face, bilinearly.</summary>
    private static byte[] Cut(byte[] face, Window window)
    {
        var cut = new byte[Size * Size];
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
                cut[(y * Size) + x] = (byte)BilinearSampling.At<byte>(face, window.Left + ((x + .5f) * window.Side / Size) - .5f, window.Top + ((y + .5f) * window.Side / Size) - .5f);
        }

        return cut;
    }

    /// <summary>The highest correlation of a face with another whose middle is near that window of it.</summary>
    private static double Fit(byte[] face, Window window, byte[] other)
    {
        var fits = window;
        var best = Correlate(face, window, other, step: 3);
        if (best < Correlation - .35)
            return best; // where most candidates end: too little for two pixels to mend

        foreach (var grown in (float[])[-2, -1, 0, 1, 2])
        {
            for (var down = -2; down <= 2; down++)
            {
                for (var right = -2; right <= 2; right++)
                    Try(new(window.Left + right - (grown / 2), window.Top + down - (grown / 2), window.Side + grown), step: 2);
            }
        }

        if (best < Correlation - .15)
            return best;

        (best, window) = (double.MinValue, fits);
        foreach (var grown in (float[])[-.5f, 0, .5f])
        {
            foreach (var down in (float[])[-.5f, 0, .5f])
            {
                foreach (var right in (float[])[-.5f, 0, .5f])
                    Try(new(window.Left + right - (grown / 2), window.Top + down - (grown / 2), window.Side + grown), step: 1);
            }
        }

        return best;

        void Try(Window tried, int step)
        {
            var correlation = Correlate(face, tried, other, step);
            if (correlation > best)
                (best, fits) = (correlation, tried);
        }
    }

    /// <summary>Pearson's correlation of every <paramref name="step"/>th pixel where both pictures have one.</summary>
    private static double Correlate(byte[] face, Window window, byte[] other, int step)
    {
        double count = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        var scale = window.Side / Middle.Side;
        for (var y = 0; y < Size; y += step)
        {
            var v = window.Top + ((y - Middle.Top) * scale);
            if (v is < 0 or > Size - 1)
                continue;
            for (var x = 0; x < Size; x += step)
            {
                var u = window.Left + ((x - Middle.Left) * scale);
                if (u is < 0 or > Size - 1)
                    continue;
                double one = BilinearSampling.At<byte>(face, u, v), two = other[(y * Size) + x];
                count++;
                a += one;
                b += two;
                aa += one * one;
                bb += two * two;
                ab += one * two;
            }
        }

        var spread = (aa - (a * a / count)) * (bb - (b * b / count));
        return spread > 0 ? (ab - (a * b / count)) / Math.Sqrt(spread) : 0;
    }

    /// <summary>Shifts from the middle along one axis.</summary>
    private static IEnumerable<int> Steps(float side)
    {
        var most = (int)(Math.Min(6, (Size - side) / 2) / Step);
        return Enumerable.Range(-most, (2 * most) + 1).Select(index => index * Step);
    }

    /// <summary>A square part of a face, in pixels; it may lie between them.</summary>
    private readonly record struct Window(float Left, float Top, float Side);
}
