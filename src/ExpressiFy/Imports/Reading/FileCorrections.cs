using System.Collections.Immutable;
using ExpressiFy.Imports.Columns;

namespace ExpressiFy.Imports.Reading;

/// <summary>What a person corrected about one file. Immutable.</summary>
public sealed record FileCorrections
{
    /// <summary>Nothing is corrected.</summary>
    public static FileCorrections None { get; } = new();

    /// <summary>
    /// What columns hold, by their place from 0. A role that is given here is taken from every other column, except
    /// those that are named here too. A place that the file has not is ignored.
    /// </summary>
    public ImmutableDictionary<int, ColumnRole> Columns { get; init; } = ImmutableDictionary<int, ColumnRole>.Empty;

    /// <summary>Whether the first line names the columns; null for what the file shows.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>The best possible rating, 1 or more; null for what the file says.</summary>
    public int? OutOf { get; init; }

    /// <summary>
    /// What it means that a title is in the list, where its row does not say it; null for what the file says.
    /// </summary>
    public ListMeaning? Meaning { get; init; }

    /// <summary>The titles of single rows, by their line in the file.</summary>
    public ImmutableDictionary<int, TitleChoice> Rows { get; init; } = ImmutableDictionary<int, TitleChoice>.Empty;

    /// <summary>
    /// The titles of all rows with a name, by <see cref="ListEntry.Label"/>; <see cref="Rows"/> goes before it.
    /// </summary>
    public ImmutableDictionary<string, TitleChoice> Names { get; init; } =
        ImmutableDictionary.Create<string, TitleChoice>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title that was chosen for a row; null when none was.</summary>
    public TitleChoice? ChoiceFor(int line, string label) =>
        Rows.GetValueOrDefault(line) ?? Names.GetValueOrDefault(label);

    /// <summary>The same with the role of one column replaced.</summary>
    public FileCorrections WithColumn(int place, ColumnRole role) =>
        this with { Columns = Columns.SetItem(place, role) };

    /// <summary>The same with the title of all rows of a name replaced.</summary>
    public FileCorrections WithTitle(string label, TitleChoice choice) =>
        this with { Names = Names.SetItem(label, choice) };
}
