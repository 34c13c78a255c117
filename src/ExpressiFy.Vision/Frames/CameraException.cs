using System.Globalization;

namespace ExpressiFy.Vision.Frames;

/// <summary>A camera that cannot be used; the message says which and why.</summary>
public sealed class CameraException(int camera, string reason)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Camera {camera} cannot be used: {reason}."));
