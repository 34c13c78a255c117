using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Home;

/// <summary>The query parameter of the rows beside the mood's.</summary>
public sealed record RowQuery([property: WholeNumber(int.MinValue, int.MaxValue)] QueryValue<int>? Seed = null);
