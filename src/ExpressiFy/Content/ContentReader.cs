using ExpressiFy.Catalogue;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Content;

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
        var said = await Task.WhenAll(asked.Select(provider => AskAsync(provider, title, cancellation)));
        return Together(title, asked.Zip(said, (provider, answer) => (provider, (ContentAnswer?)answer)));
    }

    /// <summary>What is known of each title without asking anyone: one query, no network. Every title of the list is in the answer.</summary>
    public async Task<IReadOnlyDictionary<TitleId, TitleContent>> ReadKnownAsync(
        IReadOnlyCollection<Title> titles, CancellationToken cancellation = default)
    {
        var known = await answers.KnownAsync([.. titles.Select(title => title.Id).Distinct()], cancellation);
        return titles.DistinctBy(title => title.Id).ToDictionary(
            title => title.Id,
            title => Together(title, For(title).Select(provider => (provider, known.GetValueOrDefault((provider.Credit.Name, title.Id))))));
    }

    /// <summary>Where a 30-second preview can be played in the next minutes; null when nowhere. Never throws for what providers do.</summary>
    public async Task<Uri?> FindPreviewAsync(Title title, CancellationToken cancellation = default)
    {
        foreach (var provider in For(title).Where(provider => provider.IsConfigured))
        {
            if ((await AskAsync(provider, title, cancellation)).Content is not { HasPreview: true } content)
                continue;
            if (await Guarded(provider, () => provider.FindPreviewAsync(content, cancellation), null, cancellation) is { } preview)
                return preview;
        }

        return null;
    }

    private List<IContentProvider> For(Title title) => [.. providers.Where(provider => provider.Medium == title.Medium)];

    private Task<ContentAnswer> AskAsync(IContentProvider provider, Title title, CancellationToken cancellation) =>
        provider.IsConfigured
            ? Guarded(provider, () => answers.AskAsync(provider, title, cancellation), ContentAnswer.Nothing(Absence.Unreachable), cancellation)
            : Task.FromResult(ContentAnswer.Nothing(Absence.NotConfigured));

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

    private static TitleContent Together(Title title, IEnumerable<(IContentProvider Provider, ContentAnswer? Answer)> said)
    {
        var found = new List<Content>();
        var missing = new Dictionary<string, Absence>();
        var pending = false;
        foreach (var (provider, answer) in said)
        {
            if (answer is { Content: { } content })
                found.Add(content);
            else if (answer is not null)
                missing[provider.Credit.Name] = answer.Absence;
            else if (provider.IsConfigured)
                pending = true;
            else
                missing[provider.Credit.Name] = Absence.NotConfigured;
        }

        return new(title.Id, found, missing, pending);
    }
}
