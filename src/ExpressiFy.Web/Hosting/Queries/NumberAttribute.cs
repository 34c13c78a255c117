namespace ExpressiFy.Web.Hosting.Queries;

/// <summary>A number within two bounds, both included; may be absent.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NumberAttribute(double minimum, double maximum) : BoundedNumberAttribute<double>(minimum, maximum)
{
    protected override string Noun => "a number";
}
