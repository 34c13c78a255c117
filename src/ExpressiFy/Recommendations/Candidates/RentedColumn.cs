using System.Buffers;

namespace ExpressiFy.Recommendations.Candidates;

/// <summary>
/// A column of scores from the shared array pool; its content is undefined at first. Disposing gives it back.
/// </summary>
internal sealed class RentedColumn(int length) : IDisposable
{
    private readonly float[] array = ArrayPool<float>.Shared.Rent(length);

    public Memory<float> Memory => array.AsMemory(0, length);

    public Span<float> Span => array.AsSpan(0, length);

    public void Dispose() => ArrayPool<float>.Shared.Return(array);
}
