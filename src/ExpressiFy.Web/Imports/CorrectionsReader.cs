using System.Collections.Immutable;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Web.Imports;

/// <summary>Corrections that cannot be used. The message is for people.</summary>
internal sealed class CorrectionsException(string message) : Exception(message);

/// <summary>Reads and writes corrections as JSON.</summary>
internal sealed class CorrectionsReader(TitleCatalogue catalogue)
{
    /// <summary>What <see cref="Read"/> reads.</summary>
    public static string Write(ImportCorrections corrections) =>
        JsonSerializer.Serialize(CorrectionsBody.Of(corrections), CorrectionsBody.Json);

    /// <summary>The corrections; none when there is no text.</summary>
    /// <exception cref="CorrectionsException">The text is no JSON of this form, or has a wrong value.</exception>
    public ImportCorrections Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return ImportCorrections.None;
        var corrections = ImportCorrections.None;
        foreach (var (file, body) in Parsed(json).Files)
            corrections = corrections.With(file, FileOf(file, body));
        return corrections;
    }

    /// <summary>The title of that id, or none for null.</summary>
    /// <exception cref="CorrectionsException">The catalogue has no such title.</exception>
    public TitleChoice ChoiceOf(string? id)
    {
        if (id is null)
            return TitleChoice.None;
        if (TitleId.TryParse(id, out var title) && catalogue.Find(title) is not null)
            return new(title);
        throw new CorrectionsException("The corrections name a title that the catalogue does not have.");
    }

    private static CorrectionsBody Parsed(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CorrectionsBody>(json, CorrectionsBody.Json)
                ?? throw new CorrectionsException("The corrections are null.");
        }
        catch (JsonException failure)
        {
            throw new CorrectionsException($"The corrections cannot be read at {failure.Path ?? "$"}.");
        }
    }

    private FileCorrections FileOf(string file, FileCorrectionsBody? body)
    {
        if (body is null)
            throw new CorrectionsException($"The corrections of {file} are null.");
        if (body.Columns.Any(column => column.Key < 0 || !Enum.IsDefined(column.Value)))
            throw new CorrectionsException($"The corrections of {file} have a column that cannot be.");
        if (body.OutOf is { } outOf && !ListOptions.Scales.Contains(outOf))
        {
            var scales = string.Join(", ", ListOptions.Scales);
            throw new CorrectionsException($"The corrections of {file} have an outOf that is none of {scales}.");
        }

        if (body.Meaning is { } meaning && !Enum.IsDefined(meaning))
            throw new CorrectionsException($"The corrections of {file} have a meaning that cannot be.");
        return new()
        {
            Columns = body.Columns.ToImmutableDictionary(),
            HasHeader = body.HasHeader,
            OutOf = body.OutOf,
            Meaning = body.Meaning,
            Rows = body.Rows.ToImmutableDictionary(row => row.Key, row => ChoiceOf(row.Value)),
            Names = FileCorrections.None.Names.SetItems(
                body.Names.Select(name => KeyValuePair.Create(name.Key, ChoiceOf(name.Value)))),
        };
    }
}
