using ExpressiFy.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Catalogue;

/// <summary>Everything a program says of the catalogue: add it, and ask for it once before the first use.</summary>
public static partial class ExpressiFyCatalogue
{
    // More would scroll the first ones, which explain the others, out of sight.
    private const int MostNamed = 20;

    /// <summary>
    /// Adds the <see cref="TitleCatalogue"/>: the built-in titles and those of <c>Catalogue:Additions</c>. The first to ask for it gets a
    /// <see cref="CatalogueAdditionsException"/> when a line of these files is not right, unless <c>Catalogue:SkipBadLines</c> says true.
    /// </summary>
    public static IServiceCollection AddExpressiFyCatalogue(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider =>
        {
            var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger("ExpressiFy.Catalogue");
            return Open(OptionsOf(configuration), log);
        });
        return services.AddSingleton<MoodStrengths>();
    }

    private static CatalogueOptions OptionsOf(IConfiguration configuration)
    {
        var section = configuration.GetSection(CatalogueOptions.Section);
        var options = new CatalogueOptions();
        section.Bind(options);
        // One environment variable is easier to write than a list of them; the binder would pass over it without a word.
        foreach (var path in section[nameof(CatalogueOptions.Additions)]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
            options.Additions.Add(path);
        return options;
    }

    private static TitleCatalogue Open(CatalogueOptions options, ILogger log)
    {
        var builtIn = TitleCatalogue.BuiltIn();
        if (options.Additions.Count == 0)
            return builtIn;
        var additions = CatalogueAdditions.Read(options.Additions, builtIn);
        if (additions.Problems.Count > 0 && !options.SkipBadLines)
            throw new CatalogueAdditionsException(additions.Problems);
        foreach (var problem in additions.Problems.Take(MostNamed))
            LogSkipped(log, problem);
        if (additions.Problems.Count > MostNamed)
            LogMoreSkipped(log, additions.Problems.Count - MostNamed);
        LogAdded(log, additions.Titles.Count);
        return builtIn.With(additions.Titles);
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} titles were added to the catalogue")]
    private static partial void LogAdded(ILogger log, int count);

    [LoggerMessage(2, LogLevel.Warning, "A title was not added: {Problem}")]
    private static partial void LogSkipped(ILogger log, UnreadableLine problem);

    [LoggerMessage(3, LogLevel.Warning, "{Count} more lines were not added; `expressify catalogue check` lists them all")]
    private static partial void LogMoreSkipped(ILogger log, int count);
}

/// <summary>The files of <c>Catalogue:Additions</c> are not right. The message lists the first problems, a line each.</summary>
public sealed class CatalogueAdditionsException(IReadOnlyList<UnreadableLine> problems) : FormatException(
    $"The catalogue cannot be added to; nothing was started. Correct the files, or set Catalogue:SkipBadLines to true.\n{string.Join('\n', problems.Take(20))}"
    + (problems.Count > 20 ? $"\nand {problems.Count - 20} more; `expressify catalogue check` lists them all" : ""))
{
    public IReadOnlyList<UnreadableLine> Problems { get; } = problems;
}
