using System.Buffers.Binary;
using ExpressiFy.Affect;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// A file with the predictions of trained networks for the faces of Training, as targets for another network (Hinton et
/// al. 2015, "Distilling the Knowledge in a Neural Network"). lab/docs/training.md describes the format: 34 bytes for
/// each different face.
/// </summary>
public sealed class TeacherFile
{
    private const int LabelCount = ExpressionScores.Count;
    private const int VoteCount = 8;
    private const int RowLength = LabelCount + VoteCount;
    private const int HalfSize = 2;
    private const int RowSize = sizeof(uint) + (RowLength * HalfSize);
    private const int CountOffset = 21;
    private const int SaltOffset = CountOffset + sizeof(int);
    private const int HeaderSize = SaltOffset + sizeof(int);

    private readonly string path;
    private readonly int salt;
    private readonly uint[] keys;
    private readonly Half[] probabilities;

    private TeacherFile(string path, int salt, uint[] keys, Half[] probabilities)
    {
        this.path = path;
        this.salt = salt;
        this.keys = keys;
        this.probabilities = probabilities;
    }

    /// <summary>Number of different faces.</summary>
    public int Count => keys.Length;

    private static ReadOnlySpan<byte> Mark => "ExpressiFy teacher 1\n"u8;

    /// <summary>Writes a file; faces with equal pixels share a row, that of the first.</summary>
    /// <param name="path">The file.</param>
    /// <param name="faces">N faces.</param>
    /// <param name="fer2013">Probabilities N×7, row by row.</param>
    /// <param name="ferPlus">Probabilities N×8, row by row.</param>
    public static void Write(
        string path, IReadOnlyList<FaceSample> faces, ReadOnlySpan<float> fer2013, ReadOnlySpan<float> ferPlus)
    {
        if (fer2013.Length != faces.Count * LabelCount || ferPlus.Length != faces.Count * VoteCount)
            throw new ArgumentException($"Expected {faces.Count} rows of {LabelCount} and {VoteCount} probabilities.");

        var (salt, faceIndices) = TeacherKeys.Of(faces);
        var file = new byte[HeaderSize + (faceIndices.Count * RowSize)];
        Mark.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(CountOffset), faceIndices.Count);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(SaltOffset), salt);

        var keys = file.AsSpan(HeaderSize);
        var rows = keys[(faceIndices.Count * sizeof(uint))..];
        foreach (var (key, index) in faceIndices)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(keys, key);
            WriteHalves(rows, fer2013.Slice(index * LabelCount, LabelCount));
            WriteHalves(rows[(LabelCount * HalfSize)..], ferPlus.Slice(index * VoteCount, VoteCount));
            keys = keys[sizeof(uint)..];
            rows = rows[(RowLength * HalfSize)..];
        }

        File.WriteAllBytes(path, file);
    }

    /// <exception cref="LabException">The file is missing, damaged, or not a teacher file.</exception>
    public static TeacherFile Read(string path)
    {
        if (!File.Exists(path))
            throw new LabException($"{path}: no teacher here, neither a file nor a run.");
        var file = File.ReadAllBytes(path).AsSpan();
        if (file.Length < HeaderSize || !file.StartsWith(Mark))
            throw new LabException($"{path}: not a teacher file.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(file[CountOffset..]);
        var salt = BinaryPrimitives.ReadInt32LittleEndian(file[SaltOffset..]);
        if (count < 0 || file.Length != HeaderSize + (count * (long)RowSize))
            throw new LabException($"{path}: {file.Length} bytes are not those of {count} faces; the file is damaged.");

        var keys = new uint[count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(file[(HeaderSize + (i * sizeof(uint)))..]);
        var rows = file[(HeaderSize + (count * sizeof(uint)))..];
        var probabilities = new Half[count * RowLength];
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = BinaryPrimitives.ReadHalfLittleEndian(rows[(i * HalfSize)..]);
        return new(path, salt, keys, probabilities);
    }

    /// <summary>Whether the file has a row for the pixels of a face.</summary>
    public bool Contains(FaceSample face) => RowOf(face) >= 0;

    /// <summary>Copies the probabilities of a face, seven and eight, each summing to 1 within a thousandth.</summary>
    /// <exception cref="LabException">The file has no row for the face: it was made from other data.</exception>
    public void CopyProbabilities(FaceSample face, Span<float> fer2013, Span<float> ferPlus)
    {
        var row = RowOf(face);
        if (row < 0)
            throw new LabException($"{path}: says nothing of one of these faces; it was made from other data.");
        var values = probabilities.AsSpan(row * RowLength, RowLength);
        for (var i = 0; i < LabelCount; i++)
            fer2013[i] = (float)values[i];
        for (var i = 0; i < VoteCount; i++)
            ferPlus[i] = (float)values[LabelCount + i];
    }

    private int RowOf(FaceSample face) => Array.BinarySearch(keys, TeacherKeys.KeyOf(face, salt));

    private static void WriteHalves(Span<byte> target, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteHalfLittleEndian(target[(i * HalfSize)..], (Half)values[i]);
    }
}
