using System.Globalization;

namespace ExpressiFy.Vision.Frames;

/// <summary>A camera cannot be used. The message names the camera and the reason.</summary>
public sealed class CameraException(int camera, string reason)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"Camera {camera} cannot be used: {reason}."));
