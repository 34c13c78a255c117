namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>A whole number within two bounds, both included; may be absent.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WholeNumberAttribute(int minimum, int maximum) : BoundedNumberAttribute<int>(minimum, maximum)
{
    protected override string Noun => "a whole number";
}
