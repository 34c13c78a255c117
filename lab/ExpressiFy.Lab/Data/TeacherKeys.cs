using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ExpressiFy.Lab.Data;

/// <summary>
/// The keys of a <see cref="TeacherFile"/>: 32 bits of a salted hash of a face's pixels. The order of the data then
/// does not matter, and a face that is not in the file is detected.
/// </summary>
internal static class TeacherKeys
{
    /// <summary>
    /// Salts to try until different faces have different keys. For 28,561 faces, one salt in eleven has a collision.
    /// </summary>
    private const int MostSalts = 100;

    /// <summary>
    /// A salt without collisions, and for each key, in ascending order, the index of the first face with it.
    /// </summary>
    /// <exception cref="LabException">Every salt has a collision.</exception>
    public static (int Salt, SortedDictionary<uint, int> FaceIndices) Of(IReadOnlyList<FaceSample> faces)
    {
        for (var salt = 0; salt < MostSalts; salt++)
        {
            var indices = WithoutCollision(faces, salt);
            if (indices is not null)
                return (salt, indices);
        }

        throw new LabException($"{faces.Count} faces are too many for a teacher file: their keys are not distinct.");
    }

    /// <summary>The first four bytes, little-endian, of the SHA-256 of the salt's lowest byte and the pixels.</summary>
    public static uint KeyOf(FaceSample face, int salt)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([(byte)salt, .. face.Pixels], hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash);
    }

    private static SortedDictionary<uint, int>? WithoutCollision(IReadOnlyList<FaceSample> faces, int salt)
    {
        var indices = new SortedDictionary<uint, int>();
        for (var i = 0; i < faces.Count; i++)
        {
            var key = KeyOf(faces[i], salt);
            if (indices.TryAdd(key, i))
                continue;
            if (!faces[indices[key]].Pixels.AsSpan().SequenceEqual(faces[i].Pixels))
                return null;
        }

        return indices;
    }
}
