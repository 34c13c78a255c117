using System.Collections.Concurrent;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Faces;

/// <summary>Finds the faces of a frame. Safe for many threads: each borrows a network of its own.</summary>
public sealed class FaceFinder : IDisposable
{
    private readonly ConcurrentBag<BlazeFace> idle = [];
    private readonly SemaphoreSlim free = new(Environment.ProcessorCount);
    private readonly string file;

    private FaceFinder(string file)
    {
        this.file = file;
        idle.Add(new(file));
    }

    /// <summary>Loads the detector from a models folder, see <see cref="VisionModels"/>.</summary>
    /// <exception cref="ModelException">It is missing or is another file.</exception>
    public static FaceFinder Load(string modelsFolder) => new(VisionModels.Detector(modelsFolder));

    /// <summary>The faces in pixels of the upright picture, largest first.</summary>
    public IReadOnlyList<Face> Find(Frame frame)
    {
        free.Wait();
        var network = idle.TryTake(out var taken) ? taken : new(file);
        try
        {
            return FaceSearch.Find(network, frame.Pixels).ConvertAll(face => face.Map(frame.Reduction, 0, 0));
        }
        finally
        {
            idle.Add(network);
            free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        while (idle.TryTake(out var network))
            network.Dispose();
        free.Dispose();
    }
}
