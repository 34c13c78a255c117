using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>The settings that are either true or false.</summary>
internal static class SwitchSettings
{
    private static readonly string[] Names =
        [$"{ReadingOptions.Section}:{nameof(ReadingOptions.SecondNetwork)}", "Catalogue:SkipBadLines"];

    /// <summary>A sentence for each that is neither.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration) =>
        from name in Names
        let text = configuration[name]
        where !string.IsNullOrEmpty(text) && !bool.TryParse(text, out _)
        select $"{name} is \"{text}\"; it must be true or false.";
}
