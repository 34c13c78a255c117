using CsCheck;
using ExpressiFy.Testing.Pictures;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Vision.Tests.Frames;

/// <summary>Any bytes are a picture or refused with a message; nothing else is thrown.</summary>
public sealed class AnyPictureTests
{
    private const int Tries = 300;

    public static TheoryData<string> Formats => [".jpg", ".png", ".webp"];

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Byte.Array[0, 400].Sample(bytes => IsReadOrRefused(bytes), iter: Tries, threads: 1);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Any_change_of_a_picture_is_read_or_refused(string format)
    {
        using var picture = ExifPictures.Quarters();
        byte[] whole = [.. ExifPictures.Encode(picture, format)];
        // Most in the headers, where sizes and lengths stand.
        var place = Gen.OneOf(Gen.Int[0, Math.Min(63, whole.Length - 1)], Gen.Int[0, whole.Length - 1]);
        Gen.Select(Gen.Select(place, Gen.Byte).Array[1, 4], Gen.Int[0, whole.Length]).Sample(
            (changes, length) =>
            {
                byte[] changed = [.. whole];
                foreach (var (at, value) in changes)
                    changed[at] = value;
                return IsReadOrRefused(changed) && IsReadOrRefused(changed[..length]);
            },
            iter: Tries,
            threads: 1);
    }

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            using var frame = Frame.Decode(bytes);
            return frame is { Width: > 0, Height: > 0 };
        }
        catch (FrameException refused)
        {
            return refused.Message.Length > 0;
        }
    }
}
