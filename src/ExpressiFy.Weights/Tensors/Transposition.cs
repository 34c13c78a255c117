namespace ExpressiFy.Weights.Tensors;

/// <summary>Transposes matrices of weights, row by row.</summary>
internal static class Transposition
{
    /// <summary>The transpose of a rows×columns matrix.</summary>
    public static T[] Of<T>(ReadOnlySpan<T> matrix, int rows, int columns)
    {
        var transposed = new T[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                transposed[(column * rows) + row] = matrix[(row * columns) + column];
        }

        return transposed;
    }

    /// <summary>The transpose of each of <paramref name="count"/> matrices that follow each other.</summary>
    public static T[] OfEach<T>(ReadOnlySpan<T> matrices, int count, int rows, int columns)
    {
        var transposed = new T[matrices.Length];
        var length = rows * columns;
        for (var i = 0; i < count; i++)
            Of(matrices.Slice(i * length, length), rows, columns).CopyTo(transposed, i * length);
        return transposed;
    }
}
