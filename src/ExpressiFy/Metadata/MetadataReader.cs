using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Caching;
using ExpressiFy.Metadata.Providers;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata;

/// <summary>
/// Asks all providers of a title and lays their answers together. Show cards with <see cref="ReadKnownAsync"/> at once,
/// and fetch the rest with <see cref="ReadAsync"/> while the person is looking at them already.
/// </summary>
public sealed class MetadataReader
{
    private readonly IReadOnlyList<IMetadataProvider> providers;
    private readonly ProviderCache answers;
    private readonly ILogger<MetadataReader> log;

    internal MetadataReader(IEnumerable<IMetadataProvider> providers, ProviderCache answers, ILogger<MetadataReader> log) =>
        (this.providers, this.answers, this.log) = ([.. providers], answers, log);

    /// <summary>The services that are switched on, for the page that names them.</summary>
    public IReadOnlyList<Attribution> Sources => [.. providers.Where(provider => provider.IsConfigured).Select(provider => provider.Attribution)];

    /// <summary>What is known or can be found out within seconds. Never throws for what providers do.</summary>
    public async Task<TitleMetadata> ReadAsync(Title title, CancellationToken cancellation = default)
    {
        var asked = For(title);
        var said = new Dictionary<string, ProviderResult<ProviderMetadata>?>();
        foreach (var round in asked.GroupBy(provider => provider.FallbackFor is not null).OrderBy(round => round.Key))
        {
            var now = round.Where(provider => IsNeeded(provider, asked, said)).ToList();
            var replies = await Task.WhenAll(now.Select(provider => AskAsync(provider, title, cancellation)));
            foreach (var (provider, reply) in now.Zip(replies))
                said[provider.Attribution.Name] = reply;
        }

        return Combine(title, asked, said);
    }

    /// <summary>What is known of each title without asking anyone: one query, no network. Every title of the list is in the answer.</summary>
    public async Task<IReadOnlyDictionary<TitleId, TitleMetadata>> ReadKnownAsync(
        IReadOnlyCollection<Title> titles, CancellationToken cancellation = default)
    {
        var known = await answers.KnownAsync([.. titles.Select(title => title.Id).Distinct()], cancellation);
        return titles.DistinctBy(title => title.Id).ToDictionary(title => title.Id, title =>
        {
            var asked = For(title);
            return Combine(title, asked, asked.ToDictionary(
                provider => provider.Attribution.Name, provider => known.GetValueOrDefault((provider.Attribution.Name, title.Id))));
        });
    }

    /// <summary>Where a 30-second preview can be played in the next minutes; null when nowhere. Never throws for what providers do.</summary>
    public async Task<Uri?> FindPreviewAsync(Title title, CancellationToken cancellation = default)
    {
        var said = new Dictionary<string, ProviderResult<ProviderMetadata>?>();
        var asked = For(title);
        foreach (var provider in asked.Where(provider => provider.IsConfigured))
        {
            // A stand-in's preview is for titles without another: beside it, its store must be seen.
            if (provider.FallbackFor is { } principal && said.GetValueOrDefault(principal)?.Found is { HasPreview: true })
                continue;
            var result = await AskAsync(provider, title, cancellation);
            said[provider.Attribution.Name] = result;
            if (result.Found is not { HasPreview: true } metadata)
                continue;
            if (await Guarded(provider, () => provider.FindPreviewAsync(metadata, cancellation), null, cancellation) is { } preview)
                return preview;
        }

        return null;
    }

    private List<IMetadataProvider> For(Title title) => [.. providers.Where(provider => provider.Medium == title.Medium)];

    private Task<ProviderResult<ProviderMetadata>> AskAsync(IMetadataProvider provider, Title title, CancellationToken cancellation) =>
        provider.IsConfigured
            ? Guarded(provider, () => Ask(provider, title, cancellation), ProviderResult<ProviderMetadata>.Missing(MissingReason.Unreachable), cancellation)
            : Task.FromResult(ProviderResult<ProviderMetadata>.Missing(MissingReason.NotConfigured));

    private Task<ProviderResult<ProviderMetadata>> Ask(IMetadataProvider provider, Title title, CancellationToken cancellation) =>
        answers.AskAsync(provider.Attribution.Name, title.Id.ToString(), provider.Lifetime, token => provider.FindAsync(title, token), cancellation);

    private async Task<T> Guarded<T>(IMetadataProvider provider, Func<Task<T>> ask, T otherwise, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Enrichment is optional: whatever goes wrong here, the card stands without it.
            log.LogError(failure, "{Provider} could not be asked", provider.Attribution.Name);
            return otherwise;
        }
    }

    private static bool IsNeeded(
        IMetadataProvider provider, IEnumerable<IMetadataProvider> all, IReadOnlyDictionary<string, ProviderResult<ProviderMetadata>?> said) =>
        provider.FallbackFor is not { } principal
        || said.GetValueOrDefault(principal) is { Found: not { Artwork: not null, HasPreview: true } }
        || !all.Any(other => other.Attribution.Name == principal && other.IsConfigured);

    private static TitleMetadata Combine(
        Title title, IReadOnlyList<IMetadataProvider> asked, IReadOnlyDictionary<string, ProviderResult<ProviderMetadata>?> said)
    {
        var found = new List<ProviderMetadata>();
        var missing = new Dictionary<string, MissingReason>();
        var pending = false;
        foreach (var provider in asked)
        {
            var needed = IsNeeded(provider, asked, said);
            if (!provider.IsConfigured)
                missing[provider.Attribution.Name] = MissingReason.NotConfigured;
            else if (said.GetValueOrDefault(provider.Attribution.Name) is not { } result)
                pending |= needed;
            else if (result.Found is null)
                missing[provider.Attribution.Name] = result.MissingReason;
            else if (needed || said.GetValueOrDefault(provider.FallbackFor!) is null)
                found.Add(result.Found);
        }

        return new(title.Id, found, missing, pending);
    }
}
