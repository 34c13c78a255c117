namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>
/// Text of a JSON body that is the lower-case name of an enum's value, in any case; may be absent or empty.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnumNameAttribute(Type type) : TextChoiceAttribute
{
    /// <inheritdoc />
    protected override IReadOnlyList<string> AllNames { get; } = QueryText.NamesOf(type);
}
