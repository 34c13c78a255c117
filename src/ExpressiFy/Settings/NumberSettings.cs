using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ExpressiFy.Settings;

/// <summary>The whole numbers that an operator can set, with their ranges.</summary>
public static class NumberSettings
{
    /// <summary>By name.</summary>
    public static readonly IReadOnlyDictionary<string, (int Least, int Most)> Ranges =
        new Dictionary<string, (int Least, int Most)>
        {
            ["Limits:RequestsPerSecond"] = (1, 100_000),
            ["Limits:Burst"] = (1, 1_000_000),
            ["Limits:Uploads"] = (1, 10_000),
            ["Limits:UploadsPerAddress"] = (1, 10_000),
            ["Limits:LiveCameras"] = (1, 100_000),
            ["Limits:LiveCamerasPerAddress"] = (1, 100_000),
            ["Limits:Readings"] = (0, 1024),
            ["Limits:WaitingReadings"] = (0, 10_000),
            ["Https:HstsDays"] = (0, 3650),
        };

    /// <summary>A sentence for each that is not in its range.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration) =>
        [.. Ranges.Keys.Select(name => ProblemOf(name, configuration[name])).OfType<string>()];

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static string? ProblemOf(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var (least, most) = Ranges[name];
        var isNumber = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= least && number <= most
            ? null
            : $"{name} is \"{text}\"; it must be a whole number from {least} to {most}.";
    }
}
