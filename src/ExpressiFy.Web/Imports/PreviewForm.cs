using System.Globalization;
using System.Text.Json;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Reading;

namespace ExpressiFy.Web.Imports;

/// <summary>
/// The form of a preview: what was corrected before, and what the person changed in it. The value of a select has what
/// the page showed and what is chosen, so that what is as shown is no correction.
/// </summary>
internal sealed class PreviewForm
{
    /// <summary>Names of the form's fields.</summary>
    public const string UploadField = "upload";
    public const string CorrectionsField = "corrections";
    public const string FileField = "file";
    public const string ColumnField = "column";
    public const string ScaleField = "scale";
    public const string MeaningField = "meaning";
    public const string HeaderField = "header";
    public const string WrongField = "wrong";
    public const string FilterField = "filter";

    /// <summary>Fields of one title, each with the title's number behind a dot.</summary>
    public const string LabelField = "label";
    public const string ChoiceField = "choice";
    public const string FindField = "find";

    /// <summary>A choice: none of the catalogue.</summary>
    public const string NoTitle = "none";

    /// <summary>Values that a preview's form may have.</summary>
    public const int MostValues = 4_000;

    private const string Nothing = "-";
    private const int LongestSearch = 100;

    private readonly IFormCollection form;
    private readonly CorrectionsReader reader;
    private readonly IReadOnlyList<string> files;

    /// <summary>Reads a form.</summary>
    /// <exception cref="CorrectionsException">It is none that a preview sends.</exception>
    public PreviewForm(IFormCollection form, CorrectionsReader reader)
    {
        this.form = form;
        this.reader = reader;
        files = [.. form[FileField].Select(name => name ?? "")];
        Corrections = reader.Read(form[CorrectionsField]);
        Upload = form[UploadField].ToString();
        Filter = Shortened(form[FilterField].ToString());
        foreach (var value in form[ColumnField])
            ChangeColumn(value);
        Change(ScaleField, (file, scale) => file with { OutOf = NumberOf(scale) });
        Change(MeaningField, (file, meaning) => file with { Meaning = MeaningOf(meaning) });
        Change(HeaderField, (file, header) => file with { HasHeader = HeaderOf(header) });
        for (var place = 0; form.ContainsKey($"{LabelField}.{place}"); place++)
            ChangeTitle(place);
        if (form.ContainsKey(WrongField))
            Choose(form[WrongField].ToString(), TitleChoice.None);
        CheckAll();
    }

    /// <summary>The key of the kept files.</summary>
    public string Upload { get; }

    /// <summary>What is corrected by now.</summary>
    public ImportCorrections Corrections { get; private set; }

    /// <summary>Whether the person changed something since the page was shown.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>What was searched in the catalogue for titles of the lists, by their names there.</summary>
    public Dictionary<string, string> Searches { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the names of the matches to show have in them; empty for all.</summary>
    public string Filter { get; }

    /// <summary>Whether a match was just said to be wrong.</summary>
    public bool HasWrong => form.ContainsKey(WrongField);

    /// <summary>The value of a select's option.</summary>
    public static string Value(int file, string shown, string chosen) =>
        string.Create(CultureInfo.InvariantCulture, $"{file} {shown} {chosen}");

    /// <summary>The value of an option for the role of a column.</summary>
    public static string Value(int file, ReadColumn column, ColumnRole chosen) =>
        string.Create(CultureInfo.InvariantCulture, $"{file} {column.Place} {NameOf(column.Role)} {NameOf(chosen)}");

    /// <summary>A name of the lists with the files that have it.</summary>
    public static string Value(IEnumerable<int> files, string label) => $"{string.Join(',', files)} {label}";

    /// <summary>The name of a value in the form; "-" for null.</summary>
    public static string NameOf<TValue>(TValue? value)
        where TValue : struct =>
        value is null ? Nothing : NameOf($"{value}");

    private static string NameOf(ColumnRole role) => NameOf($"{role}");

    private static string NameOf(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string Shortened(string text) => text.Length <= LongestSearch ? text : text[..LongestSearch];

    private static CorrectionsException Wrong() => new("This form is none of a preview.");

    private void ChangeColumn(string? value)
    {
        if (value?.Split(' ') is not [var file, var place, var shown, var chosen])
            throw Wrong();
        if (shown == chosen)
            return;
        if (!Enum.TryParse<ColumnRole>(chosen, ignoreCase: true, out var role))
            throw Wrong();
        Correct(FileAt(file), corrections =>
        {
            // The latest word on a role holds, not an earlier one on another column.
            var earlier = corrections.Columns.Where(column => column.Value == role && role != ColumnRole.None);
            var others = corrections.Columns.RemoveRange(earlier.Select(column => column.Key).ToList());
            return corrections with { Columns = others.SetItem(IndexOf(place), role) };
        });
    }

    private void Change(string field, Func<FileCorrections, string, FileCorrections> change)
    {
        foreach (var value in form[field])
        {
            if (value?.Split(' ') is not [var file, var shown, var chosen])
                throw Wrong();
            if (shown != chosen)
                Correct(FileAt(file), corrections => change(corrections, chosen));
        }
    }

    private void ChangeTitle(int place)
    {
        var label = form[$"{LabelField}.{place}"].ToString();
        var choice = form[$"{ChoiceField}.{place}"].ToString();
        var search = form[$"{FindField}.{place}"].ToString().Trim();
        if (search.Length > 0)
            Searches[NameIn(label).Name] = Shortened(search);
        if (choice.Length > 0)
            Choose(label, reader.ChoiceOf(choice == NoTitle ? null : choice));
    }

    private void Choose(string label, TitleChoice choice)
    {
        var (places, name) = NameIn(label);
        foreach (var file in places.Select(FileAt))
        {
            if (Corrections.Of(file).Names.GetValueOrDefault(name) != choice)
                Correct(file, corrections => corrections.WithTitle(name, choice));
        }
    }

    private static (string[] Files, string Name) NameIn(string label)
    {
        var blank = label.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 ? (label[..blank].Split(','), label[(blank + 1)..]) : throw Wrong();
    }

    private void Correct(string file, Func<FileCorrections, FileCorrections> change)
    {
        Corrections = Corrections.With(file, change(Corrections.Of(file)));
        HasChanges = true;
    }

    // Whatever was sent is checked like the corrections of a program.
    private void CheckAll() => reader.Read(CorrectionsReader.Write(Corrections));

    private string FileAt(string text)
    {
        var place = IndexOf(text);
        return place < files.Count ? files[place] : throw Wrong();
    }

    private static int IndexOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : throw Wrong();

    private static int? NumberOf(string text) => text == Nothing ? null : IndexOf(text);

    private static ListMeaning? MeaningOf(string text)
    {
        if (text == Nothing)
            return null;
        return Enum.TryParse<ListMeaning>(text, ignoreCase: true, out var meaning) ? meaning : throw Wrong();
    }

    private static bool? HeaderOf(string text) => text switch
    {
        Nothing => null,
        "true" => true,
        "false" => false,
        _ => throw Wrong(),
    };
}
