using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>A setting with several values.</summary>
internal static class SettingList
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>A list of appsettings.json, or one text with its values between ";" or ",".</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration, string name)
    {
        var section = configuration.GetSection(name);
        var texts = section.GetChildren().Select(child => child.Value).Prepend(section.Value);
        return [.. texts.SelectMany(text => (text ?? "").Split(
            Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }
}
