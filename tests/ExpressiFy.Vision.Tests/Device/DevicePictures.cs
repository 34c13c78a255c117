using System.Text.Json;
using ExpressiFy.Testing;
using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Tests.Device;

/// <summary>Hands pictures and requests to the scripts of this folder, as a browser has them.</summary>
internal sealed class DevicePictures : IDisposable
{
    private const string Scripts = "tests/ExpressiFy.Vision.Tests/Device";

    private readonly TemporaryFolder folder = new();
    private int pictures;

    /// <summary>What a request says of a picture: its file of red, green, blue and alpha bytes, and its size.</summary>
    public object Write(PixelBuffer picture, ImageSize? size = null)
    {
        var bytes = picture.Bytes.ToArray();
        for (var i = 0; i < bytes.Length; i += PixelBuffer.Colour)
        {
            (bytes[i], bytes[i + 2]) = (bytes[i + 2], bytes[i]);
            bytes[i + 3] = byte.MaxValue;
        }

        var file = folder.Write($"{pictures++}.rgba", bytes);
        return new { file, width = picture.Width, height = picture.Height, size };
    }

    /// <summary>The answer of a script.</summary>
    public async Task<JsonElement> AskAsync(string script, object request)
    {
        var file = folder.Write("request.json", JsonSerializer.Serialize(request, JsonSerializerOptions.Web));
        return await NodeProgram.RunAsync($"{Scripts}/{script}", file);
    }

    /// <summary>Fails when a byte differs by more than one gray level; the part of the bytes that differ at all.
    /// </summary>
    public static double AssertNear(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var different = 0;
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.InRange(actual[i] - expected[i], -1, 1);
            if (actual[i] != expected[i])
                different++;
        }

        return (double)different / expected.Length;
    }

    public void Dispose() => folder.Dispose();
}
