using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Faces;

/// <summary>The published description of BlazeFace's decoding, written plainly and slowly, to check the fast one against.</summary>
internal static class ReferenceDetector
{
    /// <summary>
    /// MediaPipe's SSD anchor options for this network: 4 layers, input 128×128, strides 8 16 16 16, aspect ratio 1, an extra anchor for
    /// the interpolated scale, anchor offset .5, fixed size. Layers that follow each other with the same stride share one grid.
    /// </summary>
    public static List<(double X, double Y)> Anchors()
    {
        int[] strides = [8, 16, 16, 16];
        var anchors = new List<(double, double)>();
        for (var layer = 0; layer < strides.Length;)
        {
            var anchorsOfCell = 0;
            var last = layer;
            while (last < strides.Length && strides[last] == strides[layer])
            {
                anchorsOfCell += 2; // the aspect ratio 1 and the interpolated scale
                last++;
            }

            var cells = (int)Math.Ceiling(128.0 / strides[layer]);
            for (var y = 0; y < cells; y++)
                for (var x = 0; x < cells; x++)
                    for (var anchor = 0; anchor < anchorsOfCell; anchor++)
                        anchors.Add(((x + .5) * strides[layer] / 128, (y + .5) * strides[layer] / 128));
            layer = last;
        }

        return anchors;
    }

    /// <summary>One index set a round, exactly as in the description of weighted suppression.</summary>
    public static List<Face> Merge(IReadOnlyList<Face> faces, double threshold)
    {
        var left = Enumerable.Range(0, faces.Count).ToList();
        var merged = new List<Face>();
        while (left.Count > 0)
        {
            var best = left[0];
            foreach (var index in left)
                if (faces[index].Confidence > faces[best].Confidence)
                    best = index;

            var group = new List<int>();
            foreach (var index in left)
                if (index == best || IntersectionOverUnion(faces[best].Box, faces[index].Box) > threshold)
                    group.Add(index);

            double weights = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;
            var points = new double[12];
            foreach (var index in group)
            {
                var face = faces[index];
                weights += face.Confidence;
                x1 += face.Confidence * face.Box.X;
                y1 += face.Confidence * face.Box.Y;
                x2 += face.Confidence * (face.Box.X + face.Box.Width);
                y2 += face.Confidence * (face.Box.Y + face.Box.Height);
                for (var i = 0; i < 6; i++)
                {
                    points[2 * i] += face.Confidence * face.Keypoints.ToArray()[i].X;
                    points[(2 * i) + 1] += face.Confidence * face.Keypoints.ToArray()[i].Y;
                }
            }

            var mean = Enumerable.Range(0, 6).Select(i => new FacePoint(points[2 * i] / weights, points[(2 * i) + 1] / weights)).ToArray();
            merged.Add(new(
                new(x1 / weights, y1 / weights, (x2 - x1) / weights, (y2 - y1) / weights),
                faces[best].Confidence,
                FaceKeypoints.From(mean)));
            left.RemoveAll(group.Contains);
        }

        return merged;
    }

    /// <summary>By counting the cells of a fine grid over whole-number boxes.</summary>
    public static double IntersectionOverUnion(FaceBox a, FaceBox b)
    {
        int both = 0, either = 0;
        for (var y = 0; y < 60; y++)
            for (var x = 0; x < 60; x++)
            {
                bool inA = In(a, x, y), inB = In(b, x, y);
                both += inA && inB ? 1 : 0;
                either += inA || inB ? 1 : 0;
            }

        return either == 0 ? 0 : (double)both / either;
    }

    private static bool In(FaceBox box, int x, int y) => x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;
}
