using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision.Faces;

/// <summary>Finds the faces of a frame. Thread-safe.</summary>
public sealed class FaceFinder : IDisposable
{
    private readonly SemaphoreSlim free = new(Environment.ProcessorCount);
    private readonly BlazeFace network;

    private FaceFinder(BlazeFace network) => this.network = network;

    /// <summary>Loads the detector of a models folder, see <see cref="VisionModels"/>.</summary>
    /// <exception cref="ModelException">The file is missing or another one.</exception>
    public static FaceFinder Load(string modelsFolder) => new(new BlazeFace(VisionModels.Detector(modelsFolder)));

    /// <summary>
    /// The faces in pixels of the upright picture, largest first. Blocks while every processor is in use.
    /// </summary>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    public IReadOnlyList<Face> Find(Frame frame, CancellationToken cancellation = default)
    {
        free.Wait(cancellation);
        try
        {
            return FaceSearch.Find(network, frame.Pixels, frame.Reduction > 1, cancellation)
                .ConvertAll(face => face.Map(frame.Reduction, 0, 0));
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        network.Dispose();
        free.Dispose();
    }
}
