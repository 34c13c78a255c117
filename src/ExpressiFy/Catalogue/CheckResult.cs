using System.Globalization;

namespace ExpressiFy.Catalogue;

/// <summary>The result of a check of the catalogue against a file.</summary>
public sealed class CheckResult
{
    private readonly List<Title> verified = [];
    private readonly List<Title> unverified = [];
    private readonly List<string> mismatches = [];

    /// <summary>Titles that the file confirms.</summary>
    public IReadOnlyList<Title> Verified => verified;

    /// <summary>Titles that the file does not have.</summary>
    public IReadOnlyList<Title> Unverified => unverified;

    /// <summary>
    /// A line for each title that the file contradicts, with the title's id, name and year and what the file has
    /// instead.
    /// </summary>
    public IReadOnlyList<string> Mismatches => mismatches;

    /// <summary>E.g. "390 verified, 11 unverified, 0 mismatched".</summary>
    public override string ToString() =>
        $"{verified.Count} verified, {unverified.Count} unverified, {mismatches.Count} mismatched";

    internal void Verify(Title title) => verified.Add(title);

    internal void Mismatch(Title title, string problem)
    {
        var year = title.Year.ToString(CultureInfo.InvariantCulture);
        mismatches.Add($"{title.Id}: {title.Name} ({year}): {problem}");
    }

    /// <summary>Adds the titles that were not found, and returns this result.</summary>
    internal CheckResult Rest(IEnumerable<Title> titles)
    {
        unverified.AddRange(titles);
        return this;
    }
}
