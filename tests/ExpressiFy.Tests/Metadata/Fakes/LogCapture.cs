using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>Records every log entry of the program, at every level, with its values and exceptions.</summary>
internal sealed class LogCapture : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(
        LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : "";
        Lines.Enqueue($"{level} {formatter(state, exception)} {exception} {values}");
    }

    public bool IsEnabled(LogLevel level) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
