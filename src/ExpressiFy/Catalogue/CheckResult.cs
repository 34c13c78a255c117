namespace ExpressiFy.Catalogue;

/// <summary>What a check of the catalogue found.</summary>
public sealed class CheckResult
{
    private readonly List<Title> verified = [], unverified = [];
    private readonly List<string> mismatches = [];

    /// <summary>Titles the file bears out.</summary>
    public IReadOnlyList<Title> Verified => verified;

    /// <summary>Titles the file does not know.</summary>
    public IReadOnlyList<Title> Unverified => unverified;

    /// <summary>A line for each title the file contradicts: the title, its year and what the file says.</summary>
    public IReadOnlyList<string> Mismatches => mismatches;

    /// <summary>E.g. "390 verified, 11 unverified, 0 mismatched".</summary>
    public override string ToString() => $"{verified.Count} verified, {unverified.Count} unverified, {mismatches.Count} mismatched";

    internal void Verify(Title title) => verified.Add(title);

    internal void Mismatch(Title title, string problem) =>
        mismatches.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title.Id}: {title.Name} ({title.Year}): {problem}"));

    internal CheckResult Rest(IEnumerable<Title> titles)
    {
        unverified.AddRange(titles);
        return this;
    }
}
