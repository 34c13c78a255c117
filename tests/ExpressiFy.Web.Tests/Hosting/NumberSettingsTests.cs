using System.ComponentModel.DataAnnotations;
using System.Reflection;
using ExpressiFy.Settings;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Tests.Hosting;

public sealed class NumberSettingsTests
{
    /// <summary>What doctor checks are the ranges that the host's options have.</summary>
    [Fact]
    public void Each_limit_of_the_host_has_its_range_in_the_list()
    {
        var ranges = typeof(RequestLimits).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Limits", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Select(property => (property.Name, Range: property.GetCustomAttribute<RangeAttribute>()))
            .Where(limit => limit.Range is { OperandType.Name: nameof(Int32) })
            .ToDictionary(
                limit => $"{RequestLimits.Section}:{limit.Name}",
                limit => (Least: (int)limit.Range!.Minimum, Most: (int)limit.Range.Maximum));
        Assert.NotEmpty(ranges);
        var listed = NumberSettings.Ranges.Where(range => range.Key.StartsWith($"{RequestLimits.Section}:"));
        Assert.Equal(ranges.OrderBy(range => range.Key), listed.OrderBy(range => range.Key));
    }
}
