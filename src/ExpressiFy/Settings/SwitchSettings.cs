using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>The settings that are one of a few words, most of them true or false.</summary>
internal static class SwitchSettings
{
    private static readonly string[] Names =
        [$"{ReadingOptions.Section}:{nameof(ReadingOptions.SecondNetwork)}", "Catalogue:SkipBadLines"];

    private const string Where = $"{ReadingOptions.Section}:{nameof(ReadingOptions.Where)}";

    /// <summary>A sentence for each that is another word.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var name in Names)
        {
            var text = configuration[name];
            if (!string.IsNullOrEmpty(text) && !bool.TryParse(text, out _))
                yield return $"{name} is \"{text}\"; it must be true or false.";
        }

        var place = configuration[Where];
        var places = Enum.GetNames<ReadingPlace>();
        if (!string.IsNullOrEmpty(place) && !places.Contains(place, StringComparer.OrdinalIgnoreCase))
            yield return $"{Where} is \"{place}\"; it must be {string.Join(", ", places[..^1])} or {places[^1]}.";
    }
}
