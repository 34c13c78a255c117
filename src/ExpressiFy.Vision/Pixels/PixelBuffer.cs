using System.Runtime.InteropServices;

namespace ExpressiFy.Vision.Pixels;

/// <summary>
/// Rows of pixels, without padding, in memory that is freed when the buffer is disposed: a picture that waited for the
/// garbage collector would outlive its reading.
/// </summary>
internal sealed unsafe class PixelBuffer : IDisposable
{
    /// <summary>Bytes of a colour pixel: blue, green, red, and one that is ignored or alpha.</summary>
    public const int Colour = 4;

    /// <summary>Bytes of a gray pixel.</summary>
    public const int Gray = 1;

    private byte* memory;

    /// <summary>Takes memory, whose content is undefined.</summary>
    /// <param name="width">At least 1.</param>
    /// <param name="height">At least 1.</param>
    /// <param name="channels"><see cref="Colour"/> or <see cref="Gray"/>.</param>
    /// <exception cref="OutOfMemoryException">There is not as much memory.</exception>
    public PixelBuffer(int width, int height, int channels = Colour)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        Width = width;
        Height = height;
        Channels = channels;
        memory = (byte*)NativeMemory.Alloc((nuint)height, (nuint)width * (nuint)channels);
    }

    ~PixelBuffer() => NativeMemory.Free(memory);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes of a pixel.</summary>
    public int Channels { get; }

    /// <summary>Bytes of a row.</summary>
    public int Stride => Width * Channels;

    /// <summary>The whole area.</summary>
    public Region All => new(0, 0, Width, Height);

    public bool IsDisposed => memory == null;

    /// <summary>The first byte, for native code.</summary>
    public byte* Pointer
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            return memory;
        }
    }

    /// <summary>All bytes, row by row.</summary>
    public Span<byte> Bytes => new(Pointer, checked(Stride * Height));

    /// <summary>The bytes of one row.</summary>
    public Span<byte> Row(int y) => Bytes.Slice(y * Stride, Stride);

    /// <summary>The colour pixels of one row, blue in the lowest byte of each.</summary>
    public Span<uint> Colours(int y) => MemoryMarshal.Cast<byte, uint>(Row(y));

    /// <inheritdoc />
    public void Dispose()
    {
        NativeMemory.Free(memory);
        memory = null;
        GC.SuppressFinalize(this);
    }
}
