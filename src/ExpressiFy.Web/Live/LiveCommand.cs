using System.Text.Json;

namespace ExpressiFy.Web.Live;

/// <summary>Reads the text messages of a live session.</summary>
internal static class LiveCommand
{
    /// <summary>{"baseline":"start"}: collects the neutral face from now on.</summary>
    public const string StartBaseline = "start";

    /// <summary>{"baseline":"clear"}: forgets the neutral face.</summary>
    public const string ClearBaseline = "clear";

    /// <summary>One of the commands; null for any other text, so that newer pages work with older hosts.</summary>
    public static string? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var isObject = document.RootElement.ValueKind == JsonValueKind.Object;
            return isObject && document.RootElement.TryGetProperty("baseline", out var value) ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
