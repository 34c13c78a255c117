using ExpressiFy.Metadata.Results;
using ExpressiFy.Settings;

namespace ExpressiFy.Web.Account;

/// <summary>What the page on privacy shows.</summary>
/// <param name="Sources">The providers that are switched on.</param>
/// <param name="RetentionDays">Days without use after which profiles are erased; null for never.</param>
/// <param name="Where">Where pictures are read.</param>
public sealed record PrivacyModel(IReadOnlyList<Attribution> Sources, int? RetentionDays, ReadingPlace Where);
