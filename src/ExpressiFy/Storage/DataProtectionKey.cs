namespace ExpressiFy.Storage;

/// <summary>A row of "data_protection_keys": what signs the cookies, so that any host can read those of any other.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public string? FriendlyName { get; init; }

    public required string Xml { get; init; }
}
