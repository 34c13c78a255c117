namespace ExpressiFy.Storage;

/// <summary>
/// A row of "data_protection_keys": a key that protects cookies. Stored here, so that all hosts of a database share
/// their keys.
/// </summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public string? FriendlyName { get; init; }

    public required string Xml { get; init; }
}
