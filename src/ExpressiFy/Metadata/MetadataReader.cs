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
public sealed class ContentReader
{
    private readonly IReadOnlyList<IContentProvider> providers;
    private readonly AnswerCache answers;
    private readonly ILogger<ContentReader> log;

    internal ContentReader(IEnumerable<IContentProvider> providers, AnswerCache answers, ILogger<ContentReader> log) =>
        (this.providers, this.answers, this.log) = ([.. providers], answers, log);

    /// <summary>The services that are switched on, for the page that names them.</summary>
    public IReadOnlyList<Credit> Sources => [.. providers.Where(provider => provider.IsConfigured).Select(provider => provider.Credit)];

    /// <summary>What is known or can be found out within seconds. Never throws for what providers do.</summary>
    public async Task<TitleContent> ReadAsync(Title title, CancellationToken cancellation = default)
    {
        var asked = For(title);
        var said = new Dictionary<string, Answer<Content>?>();
        foreach (var round in asked.GroupBy(provider => provider.StandsInFor is not null).OrderBy(round => round.Key))
        {
            var now = round.Where(provider => IsNeeded(provider, asked, said)).ToList();
            var replies = await Task.WhenAll(now.Select(provider => AskAsync(provider, title, cancellation)));
            foreach (var (provider, reply) in now.Zip(replies))
                said[provider.Credit.Name] = reply;
        }

        return Together(title, asked, said);
    }

    /// <summary>What is known of each title without asking anyone: one query, no network. Every title of the list is in the answer.</summary>
    public async Task<IReadOnlyDictionary<TitleId, TitleContent>> ReadKnownAsync(
        IReadOnlyCollection<Title> titles, CancellationToken cancellation = default)
    {
        var known = await answers.KnownAsync([.. titles.Select(title => title.Id).Distinct()], cancellation);
        return titles.DistinctBy(title => title.Id).ToDictionary(title => title.Id, title =>
        {
            var asked = For(title);
            return Together(title, asked, asked.ToDictionary(
                provider => provider.Credit.Name, provider => known.GetValueOrDefault((provider.Credit.Name, title.Id))));
        });
    }

    /// <summary>Where a 30-second preview can be played in the next minutes; null when nowhere. Never throws for what providers do.</summary>
    public async Task<Uri?> FindPreviewAsync(Title title, CancellationToken cancellation = default)
    {
        var said = new Dictionary<string, Answer<Content>?>();
        var asked = For(title);
        foreach (var provider in asked.Where(provider => provider.IsConfigured))
        {
            // A stand-in's preview is for titles without another: beside it, its store must be seen.
            if (provider.StandsInFor is { } principal && said.GetValueOrDefault(principal)?.Found is { HasPreview: true })
                continue;
            var answer = await AskAsync(provider, title, cancellation);
            said[provider.Credit.Name] = answer;
            if (answer.Found is not { HasPreview: true } content)
                continue;
            if (await Guarded(provider, () => provider.FindPreviewAsync(content, cancellation), null, cancellation) is { } preview)
                return preview;
        }

        return null;
    }

    private List<IContentProvider> For(Title title) => [.. providers.Where(provider => provider.Medium == title.Medium)];

    private Task<Answer<Content>> AskAsync(IContentProvider provider, Title title, CancellationToken cancellation) =>
        provider.IsConfigured
            ? Guarded(provider, () => Ask(provider, title, cancellation), Answer<Content>.Nothing(Absence.Unreachable), cancellation)
            : Task.FromResult(Answer<Content>.Nothing(Absence.NotConfigured));

    private Task<Answer<Content>> Ask(IContentProvider provider, Title title, CancellationToken cancellation) =>
        answers.AskAsync(provider.Credit.Name, title.Id.ToString(), provider.Life, token => provider.FindAsync(title, token), cancellation);

    private async Task<T> Guarded<T>(IContentProvider provider, Func<Task<T>> ask, T otherwise, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Enrichment is optional: whatever goes wrong here, the card stands without it.
            log.LogError(failure, "{Provider} could not be asked", provider.Credit.Name);
            return otherwise;
        }
    }

    private static bool IsNeeded(
        IContentProvider provider, IEnumerable<IContentProvider> all, IReadOnlyDictionary<string, Answer<Content>?> said) =>
        provider.StandsInFor is not { } principal
        || said.GetValueOrDefault(principal) is { Found: not { Artwork: not null, HasPreview: true } }
        || !all.Any(other => other.Credit.Name == principal && other.IsConfigured);

    private static TitleContent Together(
        Title title, IReadOnlyList<IContentProvider> asked, IReadOnlyDictionary<string, Answer<Content>?> said)
    {
        var found = new List<Content>();
        var missing = new Dictionary<string, Absence>();
        var pending = false;
        foreach (var provider in asked)
        {
            var needed = IsNeeded(provider, asked, said);
            if (!provider.IsConfigured)
                missing[provider.Credit.Name] = Absence.NotConfigured;
            else if (said.GetValueOrDefault(provider.Credit.Name) is not { } answer)
                pending |= needed;
            else if (answer.Found is null)
                missing[provider.Credit.Name] = answer.Absence;
            else if (needed || said.GetValueOrDefault(provider.StandsInFor!) is null)
                found.Add(answer.Found);
        }

        return new(title.Id, found, missing, pending);
    }
}
