using ExpressiFy.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Catalogue;

/// <summary>Registers the catalogue of a program.</summary>
public static partial class ExpressiFyCatalogue
{
    // More lines would scroll the first ones off the screen.
    private const int MostLogged = 20;

    private const StringSplitOptions TrimmedParts =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>
    /// Adds the <see cref="TitleCatalogue"/>: the built-in titles, those of <c>Catalogue:Additions</c>, and the
    /// estimated ones of <c>Catalogue:Built</c>, with the <see cref="CatalogueSources"/> of the last. The additions are
    /// read when the catalogue is first resolved, which throws a <see cref="CatalogueAdditionsException"/> when one of
    /// their lines has a mistake, unless <c>Catalogue:SkipBadLines</c> is true, and a
    /// <see cref="BuiltCatalogueException"/> when the built file is none. The estimated titles are read when one is
    /// first needed; where that fails, there are none, and the log says so.
    /// </summary>
    public static IServiceCollection AddExpressiFyCatalogue(
        this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider =>
        {
            var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger("ExpressiFy.Catalogue");
            return Open(OptionsOf(configuration), log);
        })
        .AddSingleton(provider => provider.GetRequiredService<OpenCatalogue>().Titles)
        .AddSingleton(provider => provider.GetRequiredService<OpenCatalogue>().Sources);

    private static CatalogueOptions OptionsOf(IConfiguration configuration)
    {
        var section = configuration.GetSection(CatalogueOptions.Section);
        var options = new CatalogueOptions();
        section.Bind(options);
        // The binder reads lists only; one environment variable with several paths is easier to set.
        var paths = section[nameof(CatalogueOptions.Additions)] ?? "";
        foreach (var path in paths.Split(';', TrimmedParts))
            options.Additions.Add(path);
        return options;
    }

    private static OpenCatalogue Open(CatalogueOptions options, ILogger log)
    {
        var titles = WithAdditions(TitleCatalogue.BuiltIn(), options, log);
        if (string.IsNullOrWhiteSpace(options.Built))
            return new(titles, new([]));
        // Its titles are read after the start, which they would keep waiting.
        var path = options.Built;
        var sources = BuiltCatalogue.ReadSources(path);
        return new(titles.WithEstimated(() => ReadBuilt(path, log)), new(sources));
    }

    private static IReadOnlyList<Title> ReadBuilt(string path, ILogger log)
    {
        try
        {
            var titles = BuiltCatalogue.ReadTitles(path);
            LogBuilt(log, titles.Count);
            return titles;
        }
        catch (BuiltCatalogueException failure)
        {
            LogNotBuilt(log, failure.Message);
            return [];
        }
    }

    private static TitleCatalogue WithAdditions(TitleCatalogue builtIn, CatalogueOptions options, ILogger log)
    {
        if (options.Additions.Count == 0)
            return builtIn;
        var additions = CatalogueAdditions.Read(options.Additions, builtIn);
        if (additions.Problems.Count > 0 && !options.SkipBadLines)
            throw new CatalogueAdditionsException(additions.Problems);
        foreach (var problem in additions.Problems.Take(MostLogged))
            LogSkipped(log, problem);
        if (additions.Problems.Count > MostLogged)
            LogMoreSkipped(log, additions.Problems.Count - MostLogged);
        LogAdded(log, additions.Titles.Count);
        return builtIn.With(additions.Titles);
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} titles were added to the catalogue")]
    private static partial void LogAdded(ILogger log, int count);

    [LoggerMessage(2, LogLevel.Warning, "A title was not added: {Problem}")]
    private static partial void LogSkipped(ILogger log, UnreadableLine problem);

    [LoggerMessage(3, LogLevel.Warning,
        "{Count} more lines were not added; `expressify catalogue check` lists them all")]
    private static partial void LogMoreSkipped(ILogger log, int count);

    [LoggerMessage(4, LogLevel.Information, "{Count} estimated titles come from the built catalogue")]
    private static partial void LogBuilt(ILogger log, int count);

    [LoggerMessage(5, LogLevel.Error, "The estimated titles could not be read: {Problem}")]
    private static partial void LogNotBuilt(ILogger log, string problem);

    private sealed record OpenCatalogue(TitleCatalogue Titles, CatalogueSources Sources);
}
