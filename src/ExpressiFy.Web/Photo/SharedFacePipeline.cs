using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Photo;

/// <summary>The one face pipeline of the host, shared fairly: photos and live cameras wait in one line for a core.</summary>
public sealed class SharedFacePipeline(IOptions<PipelineLimits> limits, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim cores = new(limits.Value.ReadingsOrCores);
    private FacePipeline? pipeline;
    private int uploads;

    /// <summary>Whether pictures can be read.</summary>
    [MemberNotNullWhen(true, nameof(pipeline))]
    public bool IsReady => pipeline is not null;

    /// <summary>Loads and warms the networks; what is wrong in one sentence when that fails, else null.</summary>
    public string? Load()
    {
        try
        {
            pipeline ??= FacePipeline.Load(VisionModels.DefaultFolder, time);
            return null;
        }
        catch (Exception problem) when (problem is ModelException or DllNotFoundException or TypeInitializationException)
        {
            return problem is ModelException ? problem.Message : "A system library is missing; \"expressify doctor\" says which.";
        }
    }

    /// <summary>Reads a frame of a live camera as soon as a core is free: cameras are few, and each has one frame in flight.</summary>
    /// <exception cref="Vision.Frames.FrameException">The bytes cannot be used as a picture.</exception>
    /// <exception cref="InvalidOperationException">Not <see cref="IsReady"/>.</exception>
    public async Task<PipelineReading> ReadFrameAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var ready = pipeline ?? throw new InvalidOperationException("The networks are not loaded.");
        await cores.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => ready.Read(picture.Span), CancellationToken.None);
        }
        finally
        {
            cores.Release();
        }
    }

    /// <summary>Reads an uploaded picture; null when too many are waiting already.</summary>
    /// <inheritdoc cref="ReadFrameAsync" path="/exception"/>
    public async Task<PipelineReading?> ReadUploadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        try
        {
            return Interlocked.Increment(ref uploads) > limits.Value.ReadingsOrCores + limits.Value.WaitingReadings
                ? null
                : await ReadFrameAsync(picture, cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref uploads);
        }
    }

    public void Dispose()
    {
        pipeline?.Dispose();
        cores.Dispose();
    }
}
