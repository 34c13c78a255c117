using System.Security.Cryptography;
using ExpressiFy.Imports.Reading;
using ExpressiFy.Imports.Uploads;

namespace ExpressiFy.Web.Imports;

/// <summary>Files that a person looks at before they import them.</summary>
/// <param name="Files">The files as they were sent.</param>
/// <param name="Options">What was said with them.</param>
public sealed record KeptUpload(IReadOnlyList<UploadedFile> Files, ListOptions Options)
{
    /// <summary>Bytes of all files.</summary>
    public long Size => Files.Sum(file => (long)file.Content.Length);
}

/// <summary>
/// Keeps uploads in memory, and nowhere else, while people correct how they were read: for <see cref="KeptFor"/> after
/// the last use, and at most <see cref="MostBytes"/> of all and <see cref="MostOfOneCaller"/> of one caller; beyond
/// that the oldest goes. An upload is found by a key that nobody can guess.
/// </summary>
public sealed class KeptUploads : IDisposable
{
    /// <summary>Bytes of all uploads together.</summary>
    public const long MostBytes = 100L * 1024 * 1024;

    /// <summary>Uploads of one caller.</summary>
    public const int MostOfOneCaller = 3;

    private const int KeyBytes = 18;

    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly List<Kept> kept = [];
    private readonly TimeProvider time;
    private readonly RandomNumberGenerator chance;
    private readonly ITimer sweep;

    public KeptUploads(TimeProvider time, RandomNumberGenerator chance)
    {
        this.time = time;
        this.chance = chance;
        sweep = time.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery);
    }

    /// <summary>How long an upload is kept after it was last used.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromMinutes(10);

    /// <summary>Keeps an upload and returns its key.</summary>
    /// <param name="caller">Who sent it.</param>
    /// <param name="upload">The upload.</param>
    public string Keep(string caller, KeptUpload upload)
    {
        var bytes = new byte[KeyBytes];
        chance.GetBytes(bytes);
        var key = Convert.ToHexString(bytes);
        lock (gate)
        {
            kept.Add(new(key, caller, upload, time.GetUtcNow()));
            while (kept.Count(other => other.Caller == caller) > MostOfOneCaller)
                kept.RemoveAt(kept.FindIndex(other => other.Caller == caller));
            while (kept.Sum(other => other.Upload.Size) > MostBytes)
                kept.RemoveAt(0);
        }

        return key;
    }

    /// <summary>The upload of a key, which is then kept for the whole time again; null when it is gone.</summary>
    public KeptUpload? Find(string key)
    {
        lock (gate)
        {
            DropOld();
            var place = kept.FindIndex(other => other.Key == key);
            if (place < 0)
                return null;
            kept[place] = kept[place] with { UsedAt = time.GetUtcNow() };
            return kept[place].Upload;
        }
    }

    /// <summary>Throws an upload away.</summary>
    public void Drop(string key)
    {
        lock (gate)
            kept.RemoveAll(other => other.Key == key);
    }

    public void Dispose() => sweep.Dispose();

    private void Sweep()
    {
        lock (gate)
            DropOld();
    }

    private void DropOld()
    {
        var now = time.GetUtcNow();
        kept.RemoveAll(other => now - other.UsedAt > KeptFor);
    }

    private sealed record Kept(string Key, string Caller, KeptUpload Upload, DateTimeOffset UsedAt);
}
