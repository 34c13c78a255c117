using System.Numerics;
using System.Runtime.InteropServices;

namespace ExpressiFy.Profiles.Learning;

/// <summary>
/// A symmetric positive definite matrix that grows by outer products, then is split once into L·Lᵀ (Cholesky) and solved. Only the lower
/// half is kept up; double precision.
/// </summary>
public sealed class CholeskySystem(int size)
{
    private readonly double[] cells = new double[size * size];

    public int Size => size;

    /// <summary>A copy, to grow or to factor apart from this one.</summary>
    public CholeskySystem Copy()
    {
        var copy = new CholeskySystem(size);
        cells.CopyTo(copy.cells, 0);
        return copy;
    }

    /// <summary>The cell of the lower half, <paramref name="column"/> ≤ <paramref name="row"/>.</summary>
    public ref double this[int row, int column] => ref cells[(row * size) + column];

    /// <summary>Multiplies every cell.</summary>
    public void Scale(double by)
    {
        for (var i = 0; i < cells.Length; i++)
            cells[i] *= by;
    }

    /// <summary>Adds weight · x·xᵀ.</summary>
    public void Add(ReadOnlySpan<double> x, double weight)
    {
        for (var row = 0; row < size; row++)
        {
            if (x[row] != 0)
                AddScaled(cells.AsSpan(row * size, row + 1), x, weight * x[row]);
        }
    }

    /// <summary>The same for an x with entries only at <paramref name="places"/>, which ascend.</summary>
    public void Add(ReadOnlySpan<int> places, ReadOnlySpan<float> entries, double weight)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var row = cells.AsSpan(places[i] * size, size);
            var scale = weight * entries[i];
            for (var j = 0; j <= i; j++)
                row[places[j]] += scale * entries[j];
        }
    }

    /// <summary>Splits the matrix into L·Lᵀ in place; afterwards only the Solve methods make sense.</summary>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public void Decompose()
    {
        for (var row = 0; row < size; row++)
        {
            var own = cells.AsSpan(row * size, row + 1);
            for (var column = 0; column < row; column++)
                own[column] = (own[column] - Dot(own[..column], cells.AsSpan(column * size, column))) / cells[(column * size) + column];
            var rest = own[row] - Dot(own[..row], own[..row]);
            own[row] = rest > 0 ? Math.Sqrt(rest) : throw new ArithmeticException("The matrix is not positive definite.");
        }
    }

    /// <summary>Replaces b by L⁻¹·b.</summary>
    public void SolveLower(Span<double> b)
    {
        for (var row = 0; row < size; row++)
            b[row] = (b[row] - Dot(cells.AsSpan(row * size, row), b[..row])) / cells[(row * size) + row];
    }

    /// <summary>Replaces b by L⁻ᵀ·b.</summary>
    public void SolveUpper(Span<double> b)
    {
        for (var row = size - 1; row >= 0; row--)
        {
            b[row] /= cells[(row * size) + row];
            AddScaled(b[..row], cells.AsSpan(row * size, row), -b[row]);
        }
    }

    /// <summary>Replaces b by the solution of the whole system.</summary>
    public void Solve(Span<double> b)
    {
        SolveLower(b);
        SolveUpper(b);
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var wideA = MemoryMarshal.Cast<double, Vector<double>>(a);
        var wideB = MemoryMarshal.Cast<double, Vector<double>>(b[..a.Length]);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < wideA.Length; i++)
            sums += wideA[i] * wideB[i];
        var sum = Vector.Sum(sums);
        for (var i = wideA.Length * Vector<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void AddScaled(Span<double> sum, ReadOnlySpan<double> x, double scale)
    {
        var wideSum = MemoryMarshal.Cast<double, Vector<double>>(sum);
        var wideX = MemoryMarshal.Cast<double, Vector<double>>(x[..sum.Length]);
        for (var i = 0; i < wideSum.Length; i++)
            wideSum[i] += wideX[i] * scale;
        for (var i = wideSum.Length * Vector<double>.Count; i < sum.Length; i++)
            sum[i] += x[i] * scale;
    }
}
