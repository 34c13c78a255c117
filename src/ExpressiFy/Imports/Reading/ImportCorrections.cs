using System.Collections.Immutable;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// What a person corrected after they saw how their files were read. The files are read again with it, so that a
/// correction holds for every row that it concerns. Immutable.
/// </summary>
public sealed record ImportCorrections
{
    /// <summary>Nothing is corrected.</summary>
    public static ImportCorrections None { get; } = new();

    /// <summary>By the name of the file, as <see cref="ReadFile.File"/> has it.</summary>
    public ImmutableDictionary<string, FileCorrections> Files { get; init; } =
        ImmutableDictionary.Create<string, FileCorrections>(StringComparer.Ordinal);

    /// <summary>The corrections of a file, empty when there are none.</summary>
    public FileCorrections Of(string file) => Files.GetValueOrDefault(file, FileCorrections.None);

    /// <summary>The same with the corrections of one file replaced.</summary>
    public ImportCorrections With(string file, FileCorrections corrections) =>
        this with { Files = Files.SetItem(file, corrections) };
}
