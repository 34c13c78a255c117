using System.Diagnostics.CodeAnalysis;
using ExpressiFy.Settings;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Photo;

/// <summary>Loads the networks; throws what <see cref="ReadingFailure.Of"/> explains when they do not load.</summary>
public delegate FacePipeline FacePipelineLoader();

/// <summary>The one face pipeline of the host. Photos and live frames wait in one queue for a free core.</summary>
public sealed class SharedFacePipeline(
    IOptions<PipelineLimits> limits, IOptions<ReadingOptions> options, FacePipelineLoader loader) : IDisposable
{
    private readonly SemaphoreSlim cores = new(limits.Value.ReadingsOrCores);
    private FacePipeline? pipeline;
    private int uploads;

    /// <summary>Whether the networks are loaded.</summary>
    [MemberNotNullWhen(true, nameof(pipeline))]
    public bool IsReady => pipeline is not null;

    /// <summary>Where visitors' pictures are to be read.</summary>
    public ReadingPlace Where => options.Value.Where;

    /// <summary>Why expressions cannot be read; null when they can, and when none are to be read here.</summary>
    public ReadingFailure? Failure { get; private set; } = ReadingFailure.NotLoaded;

    /// <summary>Where a page lets its visitor have pictures read; null for nowhere.</summary>
    public ReadingPlace? Offered
    {
        get
        {
            if (Failure is null)
                return Where;
            return Where == ReadingPlace.Server ? null : ReadingPlace.Device;
        }
    }

    /// <summary>
    /// Loads and warms the networks. When they do not load, <see cref="Failure"/> says why and the host goes on.
    /// </summary>
    public void Load()
    {
        if (Where == ReadingPlace.Device)
        {
            Failure = null;
            return;
        }

        try
        {
            Failure = ReadingFailure.OfLibraries();
            if (Failure is null)
                pipeline ??= loader();
        }
        catch (Exception error) when (ReadingFailure.Of(error) is not null)
        {
            Failure = ReadingFailure.Of(error);
        }
    }

    /// <summary>Reads a frame of a live camera, however many wait: each camera has one frame at a time.</summary>
    /// <exception cref="FrameException">The bytes cannot be used as a picture.</exception>
    /// <exception cref="InvalidOperationException">Not <see cref="IsReady"/>.</exception>
    /// <exception cref="OperationCanceledException">The client has gone; looked at between the stages.</exception>
    public async Task<PipelineReading> ReadFrameAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellation)
    {
        var loaded = pipeline ?? throw new InvalidOperationException("The networks are not loaded.");
        await cores.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => loaded.Read(picture.Span, cancellation), CancellationToken.None);
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
