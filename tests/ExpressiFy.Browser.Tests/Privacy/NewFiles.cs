using System.Collections.Concurrent;

namespace ExpressiFy.Browser.Tests.Privacy;

/// <summary>Records every file that appears below some folders, also one that is deleted a moment later.</summary>
internal sealed class NewFiles : IDisposable
{
    // Larger than the burst of any of these tests: events that do not fit would be lost.
    private const int EventBuffer = 64 * 1024;

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly ConcurrentDictionary<string, bool> seen = new();
    private readonly ConcurrentQueue<Exception> errors = new();

    public NewFiles(params IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = EventBuffer,
            };
            watcher.Created += (_, file) => seen.TryAdd(file.FullPath, true);
            watcher.Renamed += (_, file) => seen.TryAdd(file.FullPath, true);
            watcher.Error += (_, error) => errors.Enqueue(error.GetException());
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Their paths. Fails when some could not be recorded.</summary>
    public IReadOnlyCollection<string> Seen
    {
        get
        {
            Assert.Empty(errors);
            return [.. seen.Keys];
        }
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());
}
