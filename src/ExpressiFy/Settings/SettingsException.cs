namespace ExpressiFy.Settings;

/// <summary>Settings are wrong. The message is one line that names each and what it may be.</summary>
public sealed class SettingsException(IEnumerable<string> problems) : Exception(string.Join(' ', problems));
