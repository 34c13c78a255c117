using System.ComponentModel.DataAnnotations;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Web.Hosting;

/// <summary>How much one caller, and all callers together, may ask for. Section "Limits".</summary>
public sealed class RequestLimits
{
    /// <summary>The configuration section; features keep their own limits in it too.</summary>
    public const string Section = "Limits";

    /// <summary>Policy of the endpoints that take files: each holds a whole file in memory while it arrives.</summary>
    public const string UploadPolicy = "upload";

    /// <summary>What a form adds to the files in it, in bytes: its boundaries, names and token.</summary>
    public const int FormOverheadBytes = 64 * 1024;

    /// <summary>Largest request body in bytes: the largest picture in a form.</summary>
    public const long LargestBodyBytes = Frame.LargestBytes + FormOverheadBytes;

    /// <summary>Requests a second that one address may make over time.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecond { get; set; } = 40;

    /// <summary>Requests that one address may make at once, e.g. for the posters of all cards of a page.</summary>
    [Range(1, 1_000_000)]
    public int Burst { get; set; } = 400;

    /// <summary>
    /// Uploads that may arrive at the same time, at 15 MB each. A slow upload occupies a slot but no processor core.
    /// </summary>
    [Range(1, 10_000)]
    public int Uploads { get; set; } = 24;

    /// <summary>Uploads of one address that may arrive at the same time; the others are answered with 429.</summary>
    [Range(1, 10_000)]
    public int UploadsPerAddress { get; set; } = 4;
}
