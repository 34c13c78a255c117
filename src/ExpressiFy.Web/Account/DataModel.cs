namespace ExpressiFy.Web.Account;

/// <summary>What the page on a visitor's data shows.</summary>
/// <param name="Remembered">Null for somebody of whom nothing is stored.</param>
/// <param name="RetentionDays">Days without use after which profiles are erased; null for never.</param>
public sealed record DataModel(RememberedTitles? Remembered, int? RetentionDays);

/// <summary>What the page shows that asks before everything is erased.</summary>
/// <param name="Remembered">Null for somebody of whom nothing is stored.</param>
public sealed record ErasureModel(RememberedTitles? Remembered);
