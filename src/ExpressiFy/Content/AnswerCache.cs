using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Content;

/// <summary>Asks a provider only what neither memory nor the database knows. Lasting answers go into the database, failures never.</summary>
internal sealed class AnswerCache(
    HybridCache memory, IDbContextFactory<ExpressiFyDb> databases, TimeProvider time, ILogger<AnswerCache> log)
{
    // Posters and ratings change slowly; a title missing today may be added next week; a failure is worth another try soon.
    public static readonly TimeSpan FoundLasts = TimeSpan.FromDays(30);
    public static readonly TimeSpan NotFoundLasts = TimeSpan.FromDays(7);
    public static readonly TimeSpan FailureLasts = TimeSpan.FromMinutes(1);

    /// <summary>The provider's answer, asked for at most once however many want it.</summary>
    public Task<ContentAnswer> AskAsync(IContentProvider provider, Title title, CancellationToken cancellation) =>
        memory.RememberAsync($"content/{provider.Credit.Name}/{title.Id}", time, async token =>
            await FromDatabaseAsync(provider.Credit.Name, title.Id, token) ?? await FromProviderAsync(provider, title, token), cancellation);

    /// <summary>The lasting answers in the database, by provider and title.</summary>
    public async Task<IReadOnlyDictionary<(string Provider, TitleId Title), ContentAnswer?>> KnownAsync(
        IReadOnlyCollection<TitleId> titles, CancellationToken cancellation)
    {
        var names = titles.ToDictionary(title => title.ToString());
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Answers.AsNoTracking()
            .Where(row => names.Keys.Contains(row.Title) && row.ExpiresAt > now).ToListAsync(cancellation);
        return rows.Select(row => (Key: (row.Provider, names[row.Title]), Answer: Read(row)))
            .Where(known => known.Answer is not null).ToDictionary(known => known.Key, known => known.Answer);
    }

    private async Task<Remembered<ContentAnswer>?> FromDatabaseAsync(string provider, TitleId title, CancellationToken cancellation)
    {
        var (name, now) = (title.ToString(), time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Answers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Provider == provider && row.Title == name && row.ExpiresAt > now, cancellation);
        return row is not null && Read(row) is { } answer ? new(answer, row.ExpiresAt) : null;
    }

    private async Task<Remembered<ContentAnswer>> FromProviderAsync(IContentProvider provider, Title title, CancellationToken cancellation)
    {
        var answer = await provider.FindAsync(title, cancellation);
        var now = time.GetUtcNow();
        if (answer.Absence is not (Absence.None or Absence.NotFound))
            return new(answer, now + FailureLasts);
        var until = now + (answer.Content is null ? NotFoundLasts : FoundLasts);
        await KeepAsync(provider.Credit.Name, title.Id, answer, until, cancellation);
        return new(answer, until);
    }

    private async Task KeepAsync(string provider, TitleId title, ContentAnswer answer, DateTimeOffset until, CancellationToken cancellation)
    {
        var (name, ticks) = (title.ToString(), until.UtcTicks);
        var body = answer.Content is null ? null : JsonSerializer.Serialize(answer.Content);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            // One statement, so that two hosts that asked at the same time do not trip over each other.
            await db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO provider_answers (provider, title_id, body, expires_at) VALUES ({provider}, {name}, {body}, {ticks})
                 ON CONFLICT (provider, title_id) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at
                 """, cancellation);
        }
        catch (System.Data.Common.DbException failure)
        {
            log.LogWarning(failure, "The answer of {Provider} could not be kept; it will be asked again", provider);
        }
    }

    private static ContentAnswer? Read(StoredAnswer row)
    {
        if (row.Body is null)
            return ContentAnswer.Nothing(Absence.NotFound);
        try
        {
            return JsonSerializer.Deserialize<Content>(row.Body) is { } content ? new(content, Absence.None) : null;
        }
        catch (JsonException)
        {
            return null; // Written by another version: as if it had never been asked.
        }
    }
}
