using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Photo;

/// <summary>The one face pipeline of the host. Photos and live frames wait in one queue for a free core.</summary>
public sealed class SharedFacePipeline(IOptions<PipelineLimits> limits, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim cores = new(limits.Value.ReadingsOrCores);
    private FacePipeline? pipeline;
    private int uploads;

    /// <summary>Whether the networks are loaded.</summary>
    [MemberNotNullWhen(true, nameof(pipeline))]
    public bool IsReady => pipeline is not null;

    /// <summary>Loads and warms the networks; a sentence on what is wrong when that fails, else null.</summary>
    public string? Load()
    {
        try
        {
            pipeline ??= FacePipeline.Load(VisionModels.DefaultFolder, time);
            return null;
        }
        catch (ModelException error)
        {
            return error.Message;
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException)
        {
            return "A system library is missing; \"expressify doctor\" says which.";
        }
    }

    /// <summary>Reads a frame of a live camera, however many wait: each camera has one frame at a time.</summary>
    /// <exception cref="FrameException">The bytes cannot be used as a picture.</exception>
    /// <exception cref="InvalidOperationException">Not <see cref="IsReady"/>.</exception>
    public async Task<PipelineReading> ReadFrameAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var loaded = pipeline ?? throw new InvalidOperationException("The networks are not loaded.");
        await cores.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => loaded.Read(picture.Span), CancellationToken.None);
        }
        finally
        {
            cores.Release();
        }
    }

    /// <summary>
    /// Reads an uploaded picture; null when <see cref="PipelineLimits.WaitingReadings"/> wait already.
    /// </summary>
    /// <inheritdoc cref="ReadFrameAsync" path="/exception"/>
    public async Task<PipelineReading?> ReadUploadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var mostUploads = limits.Value.ReadingsOrCores + limits.Value.WaitingReadings;
        try
        {
            if (Interlocked.Increment(ref uploads) > mostUploads)
                return null;
            return await ReadFrameAsync(picture, cancellation);
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
