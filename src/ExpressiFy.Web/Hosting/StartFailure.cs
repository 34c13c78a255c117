using System.Net.Sockets;
using System.Text.RegularExpressions;
using ExpressiFy.Catalogue;
using ExpressiFy.Settings;
using ExpressiFy.Storage.Files;
using Microsoft.Extensions.Options;

namespace ExpressiFy.Web.Hosting;

/// <summary>Ends a start that failed: one line on standard error that says what to do, and exit code 1.</summary>
public static partial class StartFailure
{
    private const int ExitCode = 1;

    // Of Kestrel's message; it has no exception of its own.
    private const string NoCertificate = "Unable to configure HTTPS endpoint";

    // Before the host listens, these say in many lines what the one line says.
    private static readonly (string Category, LogLevel Level)[] Repeating =
    [
        ("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Warning),
        ("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Warning),
        ("Microsoft.AspNetCore.DataProtection", LogLevel.Error),
    ];

    /// <summary>Keeps the framework's own reports of a start that failed out of the log.</summary>
    public static void AddQuietStart(this WebApplicationBuilder builder)
    {
        var isStarted = false;
        foreach (var (category, least) in Repeating)
            builder.Logging.AddFilter(category, level => isStarted && level >= least);

        builder.AddStartupTask(services =>
        {
            var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
            lifetime.ApplicationStarted.Register(() => isStarted = true);
            return Task.CompletedTask;
        });
    }

    /// <summary>Checks the settings that the framework would complain of later, or not at all.</summary>
    /// <exception cref="SettingsException">Some are wrong.</exception>
    public static void CheckSettings(this WebApplicationBuilder builder)
    {
        var problems = HostSettingsCheck.Problems(builder.Configuration);
        if (problems.Count > 0)
            throw new SettingsException(problems);
    }

    /// <summary>Writes the line and returns the exit code.</summary>
    public static int Report(Exception failure, IEnumerable<string> addresses)
    {
        var parts = LineOf(failure, addresses).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Console.Error.WriteLine($"ExpressiFy did not start. {string.Join(' ', parts)}");
        return ExitCode;
    }

    /// <summary>What went wrong and what to do.</summary>
    internal static string LineOf(Exception failure, IEnumerable<string> addresses)
    {
        var causes = Causes(failure).ToList();
        var written = causes.FirstOrDefault(IsForPeople);
        if (written is not null)
            return written.Message;
        if (causes.OfType<CatalogueAdditionsException>().FirstOrDefault() is { } additions)
            return additions.Line;
        if (causes.OfType<OptionsValidationException>().FirstOrDefault() is not null)
            return string.Join(' ', causes.OfType<OptionsValidationException>().SelectMany(each => each.Failures));
        if (causes.OfType<SocketException>().FirstOrDefault() is { } socket)
            return ListenAddresses.BindProblem(AddressOf(causes, addresses), socket.SocketErrorCode);
        if (DatabaseFailures.Of(failure) is { } problem)
            return $"{problem.Reason} {problem.Remedy}";
        return LineOfOthers(causes);
    }

    private static bool IsForPeople(Exception failure) =>
        failure is DatabaseException or SettingsException or TimeoutException or BuiltCatalogueException;

    // The framework's own sentences, innermost first: "The field X must be …", "'{' is an invalid start of …".
    private static string LineOfOthers(IReadOnlyList<Exception> causes)
    {
        var conversion = causes
            .Select(cause => Conversion().Match(cause.Message))
            .FirstOrDefault(match => match.Success);
        if (conversion is not null)
        {
            return $"{conversion.Groups["name"].Value} is \"{conversion.Groups["value"].Value}\", "
                + "which it cannot be. docs/operations.md lists the settings.";
        }

        if (causes.Any(cause => cause.Message.Contains(NoCertificate, StringComparison.Ordinal)))
        {
            return "There is no certificate for https. Set Kestrel__Certificates__Default__Path and "
                + "Kestrel__Certificates__Default__Password, or listen on http behind a proxy: docs/operations.md.";
        }

        if (causes.OfType<DirectoryNotFoundException>().FirstOrDefault() is { } missing)
            return $"A folder does not exist: {missing.Message}";
        var messages = causes.Select(cause => cause.Message.Split('\n')[0].Trim()).Distinct();
        return $"{string.Join(" ", messages)} ({causes[0].GetType().Name})";
    }

    private static string AddressOf(IEnumerable<Exception> causes, IEnumerable<string> addresses)
    {
        var named = causes.Select(cause => BoundAddress().Match(cause.Message)).FirstOrDefault(match => match.Success);
        return named?.Groups["address"].Value ?? string.Join(", ", addresses);
    }

    /// <summary>The exception and those inside it.</summary>
    private static IEnumerable<Exception> Causes(Exception failure)
    {
        yield return failure;
        var inner = failure is AggregateException several ? several.InnerExceptions : [.. Inner(failure)];
        foreach (var cause in inner.SelectMany(Causes))
            yield return cause;
    }

    private static IEnumerable<Exception> Inner(Exception failure) =>
        failure.InnerException is null ? [] : [failure.InnerException];

    [GeneratedRegex("configuration value '(?<value>[^']*)' at '(?<name>[^']*)'", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Conversion();

    [GeneratedRegex(@"Failed to bind to address (?<address>\S+?)[:.]?(\s|$)", RegexOptions.None, 1000)]
    private static partial Regex BoundAddress();
}
