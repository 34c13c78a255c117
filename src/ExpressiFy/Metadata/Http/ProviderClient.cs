using System.Net.Http.Headers;
using ExpressiFy.Metadata.Results;
using Microsoft.Extensions.Logging;

namespace ExpressiFy.Metadata.Http;

/// <summary>
/// The only way to one outside service. It knows what the service allows and how it is doing: whether it is switched on, resting after a
/// refusal, failing, or has had its requests for now; only then does a question go out.
/// </summary>
internal sealed class ProviderGate
{
    // So many answers in a row without sense, and the service is left alone like one that does not answer.
    private const int NonsenseInARow = 6;
    private static readonly TimeSpan NonsenseRest = TimeSpan.FromSeconds(30);

    private readonly IHttpClientFactory http;
    private readonly DailyAllowance allowance;
    private readonly TimeProvider time;
    private readonly ILogger<ProviderGate> log;
    private readonly RollingWindow window;
    private readonly Pause pause;
    private int senseless;

    public ProviderGate(ProviderTerms terms, IHttpClientFactory http, DailyAllowance allowance, TimeProvider time, ILogger<ProviderGate> log)
    {
        (Terms, this.http, this.allowance, this.time, this.log) = (terms, http, allowance, time, log);
        window = new(terms.Requests, terms.Window, terms.Patience, time);
        pause = new(time);
        Health = new(time);
    }

    public ProviderTerms Terms { get; }

    /// <summary>How it has been doing since the program started.</summary>
    public ProviderHealth Health { get; }

    /// <summary>Why it is not asked now, and until when; null when it is.</summary>
    public (Absence Why, DateTimeOffset Until)? Resting => pause.Standing;

    private string Name => Terms.Credit.Name;

    /// <summary>Asks, and has the reply understood. Whatever the service does becomes an answer; only a fault of ours is thrown.</summary>
    /// <param name="question">Path and query below the service's address, without a key.</param>
    /// <param name="understand">May throw <see cref="System.Text.Json.JsonException"/> for a reply that makes no sense.</param>
    public async Task<Answer<T>> AskAsync<T>(string question, Func<ProviderReply, Answer<T>> understand, CancellationToken cancellation)
        where T : class
    {
        if (!Terms.IsOn)
            return Answer<T>.Nothing(Absence.NotConfigured);
        if (pause.Standing is { } standing)
            return Answer<T>.Nothing(standing.Why);
        if (!await window.WaitAsync(cancellation))
            return Answer<T>.Nothing(Absence.OverQuota);
        try
        {
            using var client = http.CreateClient(Name);
            using var reply = await client.GetAsync(question, cancellation);
            var body = await reply.Content.ReadAsByteArrayAsync(cancellation);
            var answer = understand(new(reply.StatusCode, body, Delay(reply.Headers.RetryAfter)));
            if (answer.Absence == Absence.Unreachable)
                log.LogInformation("{Provider} did not answer sensibly: status {Status}", Name, (int)reply.StatusCode);
            return Noted(answer);
        }
        catch (AllowanceSpentException)
        {
            return Answer<T>.Nothing(Absence.OverQuota);
        }
        catch (Exception failure) when (OutgoingHttp.IsOutside(failure) && !cancellation.IsCancellationRequested)
        {
            log.LogInformation("{Provider} did not answer sensibly: {Failure}", Name, failure.GetType().Name);
            return Noted(Answer<T>.Nothing(Absence.Unreachable));
        }
    }

    /// <summary>After a refusal that concerns every title: asks nothing for a while. The answer says why.</summary>
    public Answer<T> Rest<T>(Absence why, TimeSpan length)
        where T : class
    {
        log.LogWarning("{Provider} refused ({Why}); it is not asked for {Minutes:0.#} minutes", Name, why, length.TotalMinutes);
        pause.For(why, length);
        return Answer<T>.Nothing(why);
    }

    /// <summary>Takes one request of today's; false when none is left.</summary>
    public Task<bool> TryTakeOfTodayAsync(CancellationToken cancellation) => allowance.TryTakeAsync(Name, Terms.RequestsPerDay, cancellation);

    /// <summary>A turn at once for a second try; false when it would have to wait.</summary>
    public bool TryTakeTurn() => window.TryTakeTurn();

    private Answer<T> Noted<T>(Answer<T> answer)
        where T : class
    {
        Health.Note(answer.Absence);
        if (answer.Absence != Absence.Unreachable)
            Volatile.Write(ref senseless, 0);
        else if (Interlocked.Increment(ref senseless) >= NonsenseInARow)
            pause.For(Absence.Unreachable, NonsenseRest);
        return answer;
    }

    private TimeSpan? Delay(RetryConditionHeaderValue? said) => said?.Delta ?? said?.Date - time.GetUtcNow();
}
