using System.Numerics.Tensors;

namespace ExpressiFy.Numerics;

/// <summary>
/// A symmetric positive definite matrix in double precision that is summed from outer products, then decomposed into
/// L·Lᵀ (Cholesky) and used to solve linear systems. Only the lower triangle is stored.
/// </summary>
public sealed class CholeskySystem(int size)
{
    private readonly double[] cells = new double[size * size];

    /// <summary>The number of rows and columns.</summary>
    public int Size => size;

    /// <summary>A cell of the lower triangle, <paramref name="column"/> ≤ <paramref name="row"/>.</summary>
    public ref double this[int row, int column] => ref cells[(row * size) + column];

    /// <summary>An independent copy.</summary>
    public CholeskySystem Copy()
    {
        var copy = new CholeskySystem(size);
        cells.CopyTo(copy.cells, 0);
        return copy;
    }

    /// <summary>Multiplies every cell.</summary>
    public void Scale(double factor) => TensorPrimitives.Multiply(cells, factor, cells);

    /// <summary>Adds weight · x·xᵀ.</summary>
    public void Add(ReadOnlySpan<double> x, double weight)
    {
        for (var row = 0; row < size; row++)
        {
            if (x[row] != 0)
                AddScaled(cells.AsSpan(row * size, row + 1), x, weight * x[row]);
        }
    }

    /// <summary>Adds weight · x·xᵀ for a sparse x.</summary>
    /// <param name="positions">The positions of the entries that are not zero, ascending.</param>
    /// <param name="values">The values at these positions.</param>
    /// <param name="weight">The factor.</param>
    public void Add(ReadOnlySpan<int> positions, ReadOnlySpan<float> values, double weight)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            var row = cells.AsSpan(positions[i] * size, size);
            var scale = weight * values[i];
            for (var j = 0; j <= i; j++)
                row[positions[j]] += scale * values[j];
        }
    }

    /// <summary>Replaces the matrix by L. Afterwards only the Solve methods may be called.</summary>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public void Decompose()
    {
        for (var row = 0; row < size; row++)
        {
            var current = cells.AsSpan(row * size, row + 1);
            for (var column = 0; column < row; column++)
            {
                var dot = Dot(current[..column], cells.AsSpan(column * size, column));
                current[column] = (current[column] - dot) / Diagonal(column);
            }

            var square = current[row] - Dot(current[..row], current[..row]);
            if (!(square > 0))
                throw new ArithmeticException("The matrix is not positive definite.");
            current[row] = Math.Sqrt(square);
        }
    }

    /// <summary>Replaces b by the solution of the whole system.</summary>
    public void Solve(Span<double> b)
    {
        SolveLower(b);
        SolveUpper(b);
    }

    /// <summary>Replaces b by L⁻¹·b.</summary>
    public void SolveLower(Span<double> b)
    {
        for (var row = 0; row < size; row++)
            b[row] = (b[row] - Dot(cells.AsSpan(row * size, row), b[..row])) / Diagonal(row);
    }

    /// <summary>Replaces b by L⁻ᵀ·b.</summary>
    public void SolveUpper(Span<double> b)
    {
        for (var row = size - 1; row >= 0; row--)
        {
            b[row] /= Diagonal(row);
            AddScaled(b[..row], cells.AsSpan(row * size, row), -b[row]);
        }
    }

    private double Diagonal(int row) => cells[(row * size) + row];

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => TensorPrimitives.Dot(a, b[..a.Length]);

    private static void AddScaled(Span<double> sum, ReadOnlySpan<double> x, double scale) =>
        TensorPrimitives.MultiplyAdd(x[..sum.Length], scale, sum, sum);
}
