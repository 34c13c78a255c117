using System.Globalization;

namespace ExpressiFy.Text;

/// <summary>A line that cannot be read.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line's number; the first is 1.</param>
/// <param name="Why">A phrase for people, without a full stop.</param>
public sealed record UnreadableLine(string File, int Line, string Why)
{
    /// <summary>E.g. "films.tsv:17: year "20x1" is no whole number from 1893 to 2100".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Why}");
}
