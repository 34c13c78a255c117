using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Vision;

/// <summary>
/// Reads a picture: finds its faces and the scores of their expressions. Thread-safe; no pixel outlives a call.
/// </summary>
public sealed class FacePipeline : IDisposable
{
    private readonly FaceFinder finder;
    private readonly ExpressionReader reader;
    private readonly ExpressionPool pool;
    private readonly TimeProvider time;

    private FacePipeline(FaceFinder finder, ExpressionReader reader, ExpressionPool pool, TimeProvider time)
    {
        this.finder = finder;
        this.reader = reader;
        this.pool = pool;
        this.time = time;
    }

    /// <summary>Loads the networks and runs each once, so that the first picture is as fast as the next.</summary>
    /// <param name="modelsFolder">Usually <see cref="VisionModels.DefaultFolder"/>.</param>
    /// <param name="time">The clock of the timings.</param>
    /// <param name="secondNetwork">Whether faces that are large enough are read by the second network too.</param>
    /// <param name="smallNetwork">Whether our small network reads in place of the large one.</param>
    /// <exception cref="ModelException">A model is missing or is not the expected one.</exception>
    public static FacePipeline Load(
        string modelsFolder, TimeProvider time, bool secondNetwork = true, bool smallNetwork = false)
    {
        var finder = FaceFinder.Load(modelsFolder);
        ExpressionReader? reader = null;
        try
        {
            reader = ExpressionReader.Load(modelsFolder, small: smallNetwork);
            return new(finder, reader, ExpressionPool.Load(modelsFolder, secondNetwork), time);
        }
        catch
        {
            finder.Dispose();
            reader?.Dispose();
            throw;
        }
    }

    /// <summary>Reads the bytes of a JPEG, PNG or WebP file.</summary>
    /// <exception cref="FrameException">The bytes are no picture, too large, or damaged.</exception>
    /// <exception cref="OperationCanceledException">
    /// Cancellation was asked for. It is looked at between the stages and while faces are searched: a native decoder
    /// cannot be stopped.
    /// </exception>
    public PipelineReading Read(ReadOnlySpan<byte> encodedImage, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var start = time.GetTimestamp();
        using var frame = Frame.Decode(encodedImage);
        return Read(frame, time.GetElapsedTime(start), cancellation);
    }

    /// <summary>Reads a frame, which the caller still has to dispose.</summary>
    public PipelineReading Read(Frame frame) => Read(frame, TimeSpan.Zero, CancellationToken.None);

    /// <inheritdoc />
    public void Dispose()
    {
        finder.Dispose();
        reader.Dispose();
        pool.Dispose();
    }

    private PipelineReading Read(Frame frame, TimeSpan decode, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var found = finder.Find(frame, cancellation);
        var foundAt = time.GetTimestamp();
        var photographed = found.Select(face => (Face: face, Crop: FaceAligner.Align(frame, face)))
            .Where(face => !CropTexture.IsDrawn(face.Crop))
            .ToList();
        cancellation.ThrowIfCancellationRequested();
        var ours = reader.ReadWithOdds(photographed.ConvertAll(face => face.Crop));
        var readAt = time.GetTimestamp();
        var scores = pool.Serve(
            frame, photographed.ConvertAll(face => face.Face), [.. ours.Select(reading => reading.Scores)]);
        var timings = new PipelineTimings(
            decode.TotalMilliseconds,
            time.GetElapsedTime(start, foundAt).TotalMilliseconds,
            time.GetElapsedTime(foundAt, readAt).TotalMilliseconds,
            time.GetElapsedTime(readAt).TotalMilliseconds);
        ReadFace[] readFaces =
        [
            .. photographed.Select((face, i) => new ReadFace(face.Face, scores[i], ours[i].Odds)),
        ];
        return new(frame.Width, frame.Height, frame.Brightness, readFaces, timings);
    }
}
