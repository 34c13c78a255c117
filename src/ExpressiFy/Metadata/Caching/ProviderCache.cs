using System.Data.Common;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata.Caching;

/// <summary>Asks a provider only what neither memory nor the database knows. Lasting answers go into the database, failures never.</summary>
internal sealed class AnswerCache(
    HybridCache memory, IDbContextFactory<ExpressiFyDb> databases, TimeProvider time, ILogger<AnswerCache> log)
{
    /// <summary>A failure is worth another try soon.</summary>
    public static readonly TimeSpan FailureLasts = TimeSpan.FromMinutes(1);

    // What may no longer be used is deleted too: terms speak of keeping, not of showing.
    private static readonly TimeSpan Tidying = TimeSpan.FromHours(1);

    private long tidiedAt;

    /// <summary>The provider's answer, asked for at most once however many want it.</summary>
    /// <param name="provider">Its name.</param>
    /// <param name="subject">What is asked about: a title's id, or text that is none; at most 200 characters.</param>
    /// <param name="life">How long the answer may be kept.</param>
    /// <param name="ask">Asks the provider.</param>
    /// <param name="cancellation">Of this caller; the others still get the answer.</param>
    public Task<Answer<T>> AskAsync<T>(
        string provider, string subject, AnswerLife life, Func<CancellationToken, Task<Answer<T>>> ask, CancellationToken cancellation)
        where T : class =>
        memory.RememberAsync($"content/{provider}/{subject}", time, async token =>
            await FromDatabaseAsync<T>(provider, subject, token) ?? await FromProviderAsync(provider, subject, life, ask, token), cancellation);

    /// <summary>The lasting answers about titles in the database, by provider and title.</summary>
    public async Task<IReadOnlyDictionary<(string Provider, TitleId Title), Answer<Content>?>> KnownAsync(
        IReadOnlyCollection<TitleId> titles, CancellationToken cancellation)
    {
        var names = titles.ToDictionary(title => title.ToString());
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            var rows = await db.Answers.AsNoTracking()
                .Where(row => names.Keys.Contains(row.Title) && row.ExpiresAt > now).ToListAsync(cancellation);
            return rows.Select(row => (Key: (row.Provider, names[row.Title]), Answer: Read<Content>(row)))
                .Where(known => known.Answer is not null).ToDictionary(known => known.Key, known => known.Answer);
        }
        catch (DbException failure)
        {
            log.LogError(failure, "Kept answers could not be read; cards go out without them");
            return new Dictionary<(string, TitleId), Answer<Content>?>();
        }
    }

    private async Task<Remembered<Answer<T>>?> FromDatabaseAsync<T>(string provider, string subject, CancellationToken cancellation)
        where T : class
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Answers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Provider == provider && row.Title == subject && row.ExpiresAt > now, cancellation);
        return row is not null && Read<T>(row) is { } answer ? new(answer, row.ExpiresAt) : null;
    }

    private async Task<Remembered<Answer<T>>> FromProviderAsync<T>(
        string provider, string subject, AnswerLife life, Func<CancellationToken, Task<Answer<T>>> ask, CancellationToken cancellation)
        where T : class
    {
        var answer = await ask(cancellation);
        var now = time.GetUtcNow();
        if (answer.Absence is not (Absence.None or Absence.NotFound))
            return new(answer, now + FailureLasts);
        var until = now + (answer.Found is null ? life.NotFound : life.Found);
        await KeepAsync(provider, subject, answer, until, cancellation);
        return new(answer, until);
    }

    private async Task KeepAsync<T>(string provider, string subject, Answer<T> answer, DateTimeOffset until, CancellationToken cancellation)
        where T : class
    {
        var ticks = until.UtcTicks;
        var body = answer.Found is null ? null : JsonSerializer.Serialize(answer.Found);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            // One statement, so that two hosts that asked at the same time do not trip over each other.
            await db.Database.ExecuteSqlAsync(
                $"""
                 INSERT INTO provider_answers (provider, title_id, body, expires_at) VALUES ({provider}, {subject}, {body}, {ticks})
                 ON CONFLICT (provider, title_id) DO UPDATE SET body = excluded.body, expires_at = excluded.expires_at
                 """, cancellation);
            await TidyAsync(db, cancellation);
        }
        catch (DbException failure)
        {
            log.LogWarning(failure, "The answer of {Provider} could not be kept; it will be asked again", provider);
        }
    }

    private async Task TidyAsync(ExpressiFyDb db, CancellationToken cancellation)
    {
        var (now, last) = (time.GetUtcNow(), Interlocked.Read(ref tidiedAt));
        if (now.UtcTicks - last < Tidying.Ticks || Interlocked.CompareExchange(ref tidiedAt, now.UtcTicks, last) != last)
            return;
        await db.Answers.Where(row => row.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
    }

    private static Answer<T>? Read<T>(StoredAnswer row)
        where T : class
    {
        if (row.Body is null)
            return Answer<T>.Nothing(Absence.NotFound);
        try
        {
            return JsonSerializer.Deserialize<T>(row.Body) is { } found ? Answer<T>.Of(found) : null;
        }
        catch (JsonException)
        {
            return null; // Written by another version: as if it had never been asked.
        }
    }
}
