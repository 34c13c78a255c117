using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Profiles;
using ExpressiFy.Storage;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>
/// Reads the file that a person took from this program or another installation of it: a <see cref="ProfileExport"/>.
/// Properties that are not known, as of a later version, are ignored.
/// </summary>
internal sealed class OwnExport
{
    private const string FeedbackProperty = "feedback";
    private const string ServicesProperty = "services";
    private const string OwnTitlesProperty = "ownTitles";
    private const string CorrectionsProperty = "titleCorrections";
    private const string Imported = "imported";
    private const string Said = "said";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private readonly string file;
    private readonly List<FeedbackEvent> events = [];
    private readonly List<UnreadableLine> unreadable = [];

    private OwnExport(string file) => this.file = file;

    /// <summary>Its events, in their order.</summary>
    public IReadOnlyList<FeedbackEvent> Events => events;

    /// <summary>
    /// The ids of the services that the person had; none where the file says nothing of them, or what cannot be stored.
    /// </summary>
    public IReadOnlyList<string> Services { get; private init; } = [];

    /// <summary>The titles that the catalogue did not have; what is no such title is left out.</summary>
    public IReadOnlyList<Title> OwnTitles { get; private init; } = [];

    /// <summary>Which titles the person means by names.</summary>
    public IReadOnlyDictionary<string, TitleId?> Corrections { get; private init; } =
        new Dictionary<string, TitleId?>();

    /// <summary>Events that cannot be read, by their number from 1.</summary>
    public IReadOnlyList<UnreadableLine> Unreadable => unreadable;

    /// <summary>The export in a text; null when it is none.</summary>
    /// <exception cref="ImportException">It has more entries than <see cref="ImportLimits.MostRows"/>.</exception>
    public static OwnExport? Read(string file, string text)
    {
        using var document = Parse(text);
        var root = document?.RootElement;
        var isExport = root?.ValueKind == JsonValueKind.Object
            && root.Value.TryGetProperty("profile", out _)
            && root.Value.TryGetProperty(FeedbackProperty, out var list)
            && list.ValueKind == JsonValueKind.Array;
        if (!isExport)
            return null;
        var export = new OwnExport(file)
        {
            Services = ServicesIn(root!.Value),
            OwnTitles = [.. TitlesIn(root.Value)],
            Corrections = CorrectionsIn(root.Value),
        };
        if (root.Value.GetProperty(FeedbackProperty).GetArrayLength() > ImportLimits.MostRows)
            throw PersonalLists.TooManyRows();
        foreach (var (place, item) in root.Value.GetProperty(FeedbackProperty).EnumerateArray().Index())
            export.Add(place + 1, item);
        return export;
    }

    /// <summary>The JSON in a text, which is no table then; null when it is none.</summary>
    public static JsonDocument? Parse(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] is not ('{' or '['))
            return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> ServicesIn(JsonElement root)
    {
        if (!root.TryGetProperty(ServicesProperty, out var list) || list.ValueKind != JsonValueKind.Array)
            return [];
        var ids = list.EnumerateArray()
            .Where(id => id.ValueKind == JsonValueKind.String)
            .Select(id => id.GetString()!)
            .Distinct()
            .ToList();
        return StoredServices.CanHold(ids) ? ids : [];
    }

    private static IEnumerable<Title> TitlesIn(JsonElement root)
    {
        if (!root.TryGetProperty(OwnTitlesProperty, out var list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in list.EnumerateArray())
        {
            if (Deserialize<ExportedTitle>(item)?.ToTitle() is { } title)
                yield return title;
        }
    }

    private static Dictionary<string, TitleId?> CorrectionsIn(JsonElement root)
    {
        var corrections = new Dictionary<string, TitleId?>();
        if (!root.TryGetProperty(CorrectionsProperty, out var list) || list.ValueKind != JsonValueKind.Object)
            return corrections;
        foreach (var item in list.EnumerateObject().Where(item => item.Name.Length <= TitleCorrections.LongestName))
        {
            var text = item.Value.ValueKind == JsonValueKind.String ? item.Value.GetString() : null;
            if (item.Value.ValueKind == JsonValueKind.Null)
                corrections[item.Name] = null;
            else if (TitleId.TryParse(text, out var id))
                corrections[item.Name] = id;
        }

        return corrections;
    }

    private void Add(int number, JsonElement item)
    {
        if (TryRead(item, out var feedback, out var problem))
            events.Add(feedback);
        else
            unreadable.Add(new(file, number, $"entry {number.ToString(CultureInfo.InvariantCulture)}: {problem}"));
    }

    private static bool TryRead(
        JsonElement item, [NotNullWhen(true)] out FeedbackEvent? feedback, out string problem)
    {
        feedback = null;
        problem = "it is no feedback on a title";
        if (Deserialize<ExportedFeedback>(item) is not { } exported || !TitleId.TryParse(exported.Title, out var title))
            return false;
        problem = "its kind is not known";
        if (exported.Kind == FeedbackKind.Forget.Name())
            return TryReadForgotten(exported, title, out feedback, out problem);
        if (!FeedbackKindNames.TryParse(exported.Kind, out var kind) || exported.Source is not (Said or Imported))
            return false;
        problem = "its value is missing or out of range";
        var source = exported.Source == Imported ? FeedbackSource.Imported : FeedbackSource.Said;
        var isValid = FeedbackEvent.TryCreate(
            title,
            kind,
            exported.On,
            exported.At,
            exported.Stars,
            exported.MoodAfter,
            out var created,
            exported.Episode);
        feedback = isValid ? created! with { Source = source } : null;
        return isValid;
    }

    // A correction of what was learned; only of a trait that a person can be shown, and so can count again.
    private static bool TryReadForgotten(
        ExportedFeedback exported, TitleId example, out FeedbackEvent? feedback, out string problem)
    {
        problem = "its trait is not known";
        var isKnown = LearnedTraits.CanBeNamed(exported.Trait);
        feedback = isKnown ? FeedbackEvent.Forgetting(example, exported.Trait!, exported.On, exported.At) : null;
        return isKnown;
    }

    private static T? Deserialize<T>(JsonElement item)
        where T : class
    {
        try
        {
            return item.Deserialize<T>(Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
