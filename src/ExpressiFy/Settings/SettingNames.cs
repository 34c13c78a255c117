using System.Globalization;
using ExpressiFy.Text;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>
/// Finds settings that nothing reads because their names are misspelt. Sections of others (ASP.NET Core's, Kestrel,
/// Logging, the variables of the environment) are left alone.
/// </summary>
/// <param name="names">All names that are read, e.g. "Limits:Burst".</param>
/// <param name="lists">Those among them that have numbered values, e.g. "Catalogue:Additions:0".</param>
/// <param name="shared">Those among them in whose sections others have settings too.</param>
internal sealed class SettingNames(
    IReadOnlyCollection<string> names, IReadOnlySet<string> lists, IReadOnlySet<string> shared)
{
    /// <summary>Settings that begin with the program's own name are meant for it; none is called so.</summary>
    private const string ProgramName = "ExpressiFy";

    // A letter that is missing, added or changed twice, or two that changed places.
    private const int MostEdits = 2;

    private static readonly char[] Separators = [':', '_', '.', '-'];

    private readonly HashSet<string> known = new(names, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> sections = new(
        names.Except(shared).Select(FirstPart).Append(ProgramName), StringComparer.OrdinalIgnoreCase);

    /// <summary>A sentence for each name that is not read, with the one that may be meant.</summary>
    public IEnumerable<string> Problems(IConfiguration configuration) => configuration.AsEnumerable()
        .Where(setting => setting.Value is not null && !IsRead(setting.Key) && !IsEmptySection(setting))
        .OrderBy(setting => setting.Key, StringComparer.Ordinal)
        .Select(setting => ProblemOf(setting.Key))
        .OfType<string>();

    private bool IsRead(string name) =>
        known.Contains(name) || (IsNumbered(name) && lists.Contains(ParentOf(name)));

    private bool IsEmptySection(KeyValuePair<string, string?> setting) => setting.Value is { Length: 0 }
        && names.Any(name => name.StartsWith($"{setting.Key}:", StringComparison.OrdinalIgnoreCase));

    private string? ProblemOf(string name)
    {
        var nearest = NearestTo(name);
        if (nearest is not null)
            return $"{name} is no setting; did you mean {nearest}?";
        return name.Contains(':', StringComparison.Ordinal) && sections.Contains(FirstPart(name))
            ? $"{name} is no setting; {Siblings(name)}."
            : null;
    }

    /// <summary>The name that may be meant; null when none is near.</summary>
    private string? NearestTo(string name)
    {
        var letters = LettersOf(IsNumbered(name) ? ParentOf(name) : name);
        var isOurs = letters.StartsWith(LettersOf(ProgramName), StringComparison.Ordinal);
        if (isOurs)
            letters = letters[ProgramName.Length..];
        // A variable of the environment may be another program's: it has to be ours letter by letter.
        var mostEdits = isOurs || name.Contains(':', StringComparison.Ordinal) ? MostEdits : 0;
        return name.IndexOfAny(Separators) < 0
            ? null
            : names
                .Select(each => (Name: each, Edits: EditDistance.Between(letters, LettersOf(each), mostEdits)))
                .Where(each => each.Edits <= mostEdits)
                .OrderBy(each => each.Edits)
                .Select(each => each.Name)
                .FirstOrDefault();
    }

    /// <summary>The names of the section, or of the nearest one above it that has some.</summary>
    private string Siblings(string name)
    {
        for (var section = ParentOf(name); section.Length > 0; section = ParentOf(section))
        {
            var start = $"{section}:";
            var siblings = names
                .Where(each => each.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                .Select(each => FirstPart(each[start.Length..]))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .ToList();
            if (siblings.Count > 0)
                return $"{section} has {string.Join(", ", siblings)}";
        }

        return $"none begins with {ProgramName}";
    }

    private static string FirstPart(string name) => name.Split(':')[0];

    private static string ParentOf(string name) => name[..Math.Max(0, name.LastIndexOf(':'))];

    private static bool IsNumbered(string name) => int.TryParse(
        name[(name.LastIndexOf(':') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string LettersOf(string name) =>
        string.Concat(name.Split(Separators)).ToUpperInvariant();
}
