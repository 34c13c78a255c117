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
        var export = new OwnExport(file) { Services = ServicesIn(root!.Value) };
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
        if (Deserialize(item) is not ExportedFeedback exported || !TitleId.TryParse(exported.Title, out var title))
            return false;
        problem = "its kind is not known";
        if (exported.Kind == FeedbackKind.Forget.Name())
            return TryReadForgotten(exported, title, out feedback, out problem);
        if (!FeedbackKindNames.TryParse(exported.Kind, out var kind) || exported.Source is not (Said or Imported))
            return false;
        problem = "its value is missing or out of range";
        var source = exported.Source == Imported ? FeedbackSource.Imported : FeedbackSource.Said;
        var isValid = FeedbackEvent.TryCreate(
            title, kind, exported.On, exported.At, exported.Stars, exported.MoodAfter, out var created);
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

    private static ExportedFeedback? Deserialize(JsonElement item)
    {
        try
        {
            return item.Deserialize<ExportedFeedback>(Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
