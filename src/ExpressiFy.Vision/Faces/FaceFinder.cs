using System.Collections.Concurrent;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Faces;

/// <summary>Finds the faces of a frame. Thread-safe: each concurrent call uses its own network from a pool.</summary>
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

    /// <summary>Loads the detector of a models folder, see <see cref="VisionModels"/>.</summary>
    /// <exception cref="ModelException">The file is missing or another one.</exception>
    public static FaceFinder Load(string modelsFolder) => new(VisionModels.Detector(modelsFolder));

    /// <summary>
    /// The faces in pixels of the upright picture, largest first. Blocks while every processor is in use.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    public IReadOnlyList<Face> Find(Frame frame, CancellationToken cancellation = default)
    {
        free.Wait(cancellation);
        var network = idle.TryTake(out var pooled) ? pooled : new(file);
        try
        {
            return FaceSearch.Find(network, frame.Pixels, frame.Reduction > 1, cancellation)
                .ConvertAll(face => face.Map(frame.Reduction, 0, 0));
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
