using System.Buffers.Binary;
using System.Security.Cryptography;
using ExpressiFy.Affect;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// What trained networks say of the faces of Training, in a file small enough to commit, for another network to learn from
/// (Hinton et al. 2015, "Distilling the Knowledge in a Neural Network").
/// <para>
/// The file, little-endian throughout: the mark "ExpressiFy teacher 1\n" in ASCII; the number of rows N and a salt, int32 each; N keys,
/// uint32, ascending; N rows of fifteen float16: the probabilities of the seven FER-2013 labels, then those of the eight FER+ labels.
/// A key is the first four bytes of the SHA-256 of the salt (its lowest byte) and the face's 2,304 pixels: faces are known by their pixels, so the order of
/// the data does not matter, copies of a face share a row, and a face that is not in the file is refused. 34 bytes a face: 0.93 MB for
/// the 28,561 rows of FER-2013, which are 27,334 different pictures.
/// </para>
/// </summary>
public sealed class TeacherFile
{
    private const int Classes = ExpressionScores.Count;
    private const int RowLength = Classes + 8;
    private const int HeaderLength = 29;

    /// <summary>Salts tried until no two pictures share a key; among 28,561 pictures two do with one salt in eleven.</summary>
    private const int Salts = 100;

    private readonly string path;
    private readonly int salt;
    private readonly uint[] keys;
    private readonly Half[] shares;

    private TeacherFile(string path, int salt, uint[] keys, Half[] shares) =>
        (this.path, this.salt, this.keys, this.shares) = (path, salt, keys, shares);

    /// <summary>Faces with different pixels.</summary>
    public int Count => keys.Length;

    private static ReadOnlySpan<byte> Mark => "ExpressiFy teacher 1\n"u8;

    /// <summary>Writes what is said of faces.</summary>
    /// <param name="fer2013">Probabilities N×7, row by row.</param>
    /// <param name="ferPlus">Probabilities N×8, row by row.</param>
    public static void Write(string path, IReadOnlyList<FaceSample> faces, ReadOnlySpan<float> fer2013, ReadOnlySpan<float> ferPlus)
    {
        var labels = FerPlusVotes.Labels.Count;
        if (fer2013.Length != faces.Count * Classes || ferPlus.Length != faces.Count * labels)
            throw new ArgumentException($"Expected {faces.Count} rows of {Classes} and {labels} probabilities.");

        var (salt, rows) = KeysOf(faces);
        var file = new byte[HeaderLength + (rows.Count * (sizeof(uint) + (RowLength * 2)))];
        Mark.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Mark.Length), rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Mark.Length + sizeof(int)), salt);
        var key = file.AsSpan(HeaderLength);
        var share = file.AsSpan(HeaderLength + (rows.Count * sizeof(uint)));
        foreach (var (value, index) in rows)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(key, value);
            key = key[sizeof(uint)..];
            foreach (var probability in (float[])[.. fer2013.Slice(index * Classes, Classes), .. ferPlus.Slice(index * labels, labels)])
            {
                BinaryPrimitives.WriteHalfLittleEndian(share, (Half)probability);
                share = share[2..];
            }
        }

        File.WriteAllBytes(path, file);
    }

    /// <exception cref="LabException">It is missing, damaged, or no teacher file.</exception>
    public static TeacherFile Read(string path)
    {
        if (!File.Exists(path))
            throw new LabException($"{path}: no teacher here, neither a file nor a run.");
        var file = File.ReadAllBytes(path).AsSpan();
        if (file.Length < HeaderLength || !file.StartsWith(Mark))
            throw new LabException($"{path}: not a teacher file.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(file[Mark.Length..]);
        var salt = BinaryPrimitives.ReadInt32LittleEndian(file[(Mark.Length + sizeof(int))..]);
        if (count < 0 || file.Length != HeaderLength + (count * (sizeof(uint) + (RowLength * 2L))))
            throw new LabException($"{path}: {file.Length} bytes are not those of {count} faces; the file is damaged.");

        var keys = new uint[count];
        for (var i = 0; i < count; i++)
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(file[(HeaderLength + (i * sizeof(uint)))..]);
        var shares = new Half[count * RowLength];
        for (var i = 0; i < shares.Length; i++)
            shares[i] = BinaryPrimitives.ReadHalfLittleEndian(file[(HeaderLength + (count * sizeof(uint)) + (i * 2))..]);
        return new(path, salt, keys, shares);
    }

    /// <summary>Whether a face is in the file.</summary>
    public bool Contains(FaceSample face) => RowOf(face) >= 0;

    /// <summary>Writes the probabilities of a face, seven and eight of them, each head's adding up to 1 within a thousandth.</summary>
    /// <exception cref="LabException">The face is not in the file: it was made from other faces.</exception>
    public void CopyProbabilities(FaceSample face, Span<float> fer2013, Span<float> ferPlus)
    {
        var row = RowOf(face);
        if (row < 0)
            throw new LabException($"{path}: says nothing of one of these faces; it was made from other data.");
        var found = shares.AsSpan(row * RowLength, RowLength);
        for (var i = 0; i < Classes; i++)
            fer2013[i] = (float)found[i];
        for (var i = Classes; i < RowLength; i++)
            ferPlus[i - Classes] = (float)found[i];
    }

    private int RowOf(FaceSample face) => Array.BinarySearch(keys, KeyOf(face, salt));

    /// <summary>A salt under which different pictures have different keys, and the key of each picture with the index of its first face.</summary>
    private static (int Salt, SortedDictionary<uint, int> Rows) KeysOf(IReadOnlyList<FaceSample> faces)
    {
        for (var salt = 0; salt < Salts; salt++)
        {
            var rows = new SortedDictionary<uint, int>();
            var differ = true;
            for (var i = 0; i < faces.Count && differ; i++)
            {
                var key = KeyOf(faces[i], salt);
                if (!rows.TryAdd(key, i))
                    differ = faces[rows[key]].Pixels.AsSpan().SequenceEqual(faces[i].Pixels);
            }

            if (differ)
                return (salt, rows);
        }

        throw new LabException($"{faces.Count} faces are too many for a teacher file: their keys are not distinct.");
    }

    private static uint KeyOf(FaceSample face, int salt)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([(byte)salt, .. face.Pixels], hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }
}
