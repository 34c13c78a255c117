using System.Buffers.Binary;
using System.Text;
using ExpressiFy.Browser.Tests.Cameras;
using OpenCvSharp;

namespace ExpressiFy.Browser.Tests.Privacy;

/// <summary>Pictures any part of which can be recognised: by a mark in the bytes and by pixel values.</summary>
internal sealed class MarkedPictures
{
    private const int MarkLength = 32;
    private const string MarkLetters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

    public MarkedPictures(int seed)
    {
        var random = new Random(seed);
        Mark = Encoding.ASCII.GetBytes(random.GetString(MarkLetters, MarkLength));
        Pixels = new byte[MarkLength];
        random.NextBytes(Pixels);
        using var person = Photographs.OnePerson();
        Jpeg = WithComment(Photographs.Jpeg(person));
        for (var x = 0; x < Pixels.Length; x++)
            person.Set(0, x, new Vec3b(Pixels[x], Pixels[x], Pixels[x]));
        Png = [.. person.ToBytes(".png"), .. Mark];
        using var noise = new Mat(1400, 1900, MatType.CV_8UC3);
        Cv2.Randu(noise, new Scalar(0, 0, 0), new Scalar(255, 255, 255));
        LargeJpeg = WithComment(noise.ToBytes(".jpg"));
        TooLarge = [.. Jpeg, .. new byte[16 * 1024 * 1024], .. Mark];
        Broken = [.. Jpeg.AsSpan(0, Jpeg.Length / 3), .. Mark];
    }

    /// <summary>The mark: letters and digits, so that a log that prints bytes as text shows it as well.</summary>
    public byte[] Mark { get; }

    /// <summary>Gray values of a run of pixels at the top of <see cref="Png"/>.</summary>
    public byte[] Pixels { get; }

    /// <summary>One face, and the mark in a comment.</summary>
    public byte[] Jpeg { get; }

    /// <summary>The mark after its end, and pixels that this format keeps exactly.</summary>
    public byte[] Png { get; }

    /// <summary>Megabytes, more than a form reader keeps in memory unless it is told to.</summary>
    public byte[] LargeJpeg { get; }

    /// <summary>More bytes than a picture may have.</summary>
    public byte[] TooLarge { get; }

    /// <summary>Begins as a picture and ends in its middle.</summary>
    public byte[] Broken { get; }

    // A comment segment right after the start of the image.
    private byte[] WithComment(byte[] jpeg)
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(Mark.Length + 2));
        return [.. jpeg.AsSpan(0, 2), 0xFF, 0xFE, .. length, .. Mark, .. jpeg.AsSpan(2)];
    }
}
