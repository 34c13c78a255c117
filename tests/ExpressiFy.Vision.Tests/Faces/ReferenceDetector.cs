using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Tests.Faces;

/// <summary>
/// A slow implementation of BlazeFace's decoding that follows the published description, to check the fast one against.
/// </summary>
internal static class ReferenceDetector
{
    /// <summary>
    /// MediaPipe's SSD anchor options for this network: 4 layers, input 128×128, strides 8 16 16 16, aspect ratio 1, an
    /// extra anchor for the interpolated scale, anchor offset .5, fixed size. Consecutive layers of the same stride
    /// share a grid.
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
            {
                for (var x = 0; x < cells; x++)
                {
                    for (var anchor = 0; anchor < anchorsOfCell; anchor++)
                        anchors.Add(((x + .5) * strides[layer] / 128, (y + .5) * strides[layer] / 128));
                }
            }

            layer = last;
        }

        return anchors;
    }

    /// <summary>Weighted suppression: each round removes the indices of one merged face.</summary>
    public static List<Face> Merge(IReadOnlyList<Face> faces, double threshold)
    {
        var remaining = Enumerable.Range(0, faces.Count).ToList();
        var merged = new List<Face>();
        while (remaining.Count > 0)
        {
            var best = remaining[0];
            foreach (var index in remaining)
            {
                if (faces[index].Confidence > faces[best].Confidence)
                    best = index;
            }

            var group = new List<int>();
            foreach (var index in remaining)
            {
                if (index == best || IntersectionOverUnion(faces[best].Box, faces[index].Box) > threshold)
                    group.Add(index);
            }

            merged.Add(WeightedMean([.. group.Select(index => faces[index])], faces[best].Confidence));
            remaining.RemoveAll(group.Contains);
        }

        return merged;
    }

    private static Face WeightedMean(Face[] faces, double confidence)
    {
        double weights = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;
        var pointsX = new double[FaceKeypoints.Count];
        var pointsY = new double[FaceKeypoints.Count];
        foreach (var face in faces)
        {
            weights += face.Confidence;
            x1 += face.Confidence * face.Box.X;
            y1 += face.Confidence * face.Box.Y;
            x2 += face.Confidence * (face.Box.X + face.Box.Width);
            y2 += face.Confidence * (face.Box.Y + face.Box.Height);
            var points = face.Keypoints.ToArray();
            for (var i = 0; i < points.Length; i++)
            {
                pointsX[i] += face.Confidence * points[i].X;
                pointsY[i] += face.Confidence * points[i].Y;
            }
        }

        var mean = new FacePoint[FaceKeypoints.Count];
        for (var i = 0; i < mean.Length; i++)
            mean[i] = new(pointsX[i] / weights, pointsY[i] / weights);
        var box = new FaceBox(x1 / weights, y1 / weights, (x2 - x1) / weights, (y2 - y1) / weights);
        return new(box, confidence, FaceKeypoints.From(mean));
    }

    /// <summary>Counts the pixels of boxes with integer coordinates inside of 60×60.</summary>
    public static double IntersectionOverUnion(FaceBox a, FaceBox b)
    {
        var intersection = 0;
        var union = 0;
        for (var y = 0; y < 60; y++)
        {
            for (var x = 0; x < 60; x++)
            {
                var inA = Contains(a, x, y);
                var inB = Contains(b, x, y);
                intersection += inA && inB ? 1 : 0;
                union += inA || inB ? 1 : 0;
            }
        }

        return union == 0 ? 0 : (double)intersection / union;
    }

    private static bool Contains(FaceBox box, int x, int y) =>
        x >= box.X && x < box.X + box.Width && y >= box.Y && y < box.Y + box.Height;
}
