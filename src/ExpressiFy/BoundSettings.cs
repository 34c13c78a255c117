using System.Collections;
using System.Reflection;
using ExpressiFy.Settings;
using ExpressiFy.Storage;

namespace ExpressiFy;

/// <summary>
/// The names of all settings: the properties of the types that sections are bound to, and the names that
/// <see cref="ExpressiFy.Settings"/> reads one by one.
/// </summary>
internal static class BoundSettings
{
    // A type that a section is bound to has a constant of this name, which says which section.
    private const string SectionField = "Section";

    private const string Database = $"ConnectionStrings:{ExpressiFyStorage.ConnectionName}";

    public static SettingNames Names { get; } = Find();

    private static SettingNames Find()
    {
        var bound = typeof(BoundSettings).Assembly.GetTypes().SelectMany(PropertiesOf).ToList();
        string[] single =
        [
            .. NumberSettings.Ranges.Keys, TrustedProxies.Setting,
            KeySettings.FileSetting, KeySettings.CertificateSetting, KeySettings.PasswordSetting,
            Database,
        ];
        var lists = bound.Where(setting => setting.IsList).Select(setting => setting.Name);
        return new(
            [.. bound.Select(setting => setting.Name), .. single],
            lists.Append(TrustedProxies.Setting).ToHashSet(StringComparer.OrdinalIgnoreCase),
            shared: new HashSet<string> { Database });
    }

    private static IEnumerable<(string Name, bool IsList)> PropertiesOf(Type type)
    {
        var section = type.GetField(SectionField, BindingFlags.Public | BindingFlags.Static);
        if (section is not { IsLiteral: true })
            return [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => (
            $"{section.GetRawConstantValue()}:{property.Name}",
            property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))));
    }
}
