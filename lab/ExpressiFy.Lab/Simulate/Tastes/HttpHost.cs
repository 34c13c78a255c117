using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Cli.Terminal;
using ExpressiFy.Profiles;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>A host that is asked over HTTP, as a browser does. Its database gains a profile for each visitor.</summary>
internal sealed class HttpHost(Uri address) : ISimulatedHost
{
    public async Task<ISimulatedVisitor> AgreeAsync(CancellationToken cancellation)
    {
        var visitor = new Visitor(address);
        await visitor.AgreeAsync(cancellation);
        return visitor;
    }

    public void Dispose()
    {
        // Each visitor has its own connection.
    }

    private sealed class Visitor : ISimulatedVisitor
    {
        private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(1);

        private readonly HttpClient client;

        public Visitor(Uri address)
        {
            var handler = new HttpClientHandler
            {
                CookieContainer = new CookieContainer(),
                CheckCertificateRevocationList = true,
            };
            client = new(handler) { BaseAddress = address };
        }

        public Task AgreeAsync(CancellationToken cancellation) =>
            SendAsync(() => new(HttpMethod.Post, "api/v1/profile"), cancellation);

        public Task SayAsync(FeedbackKind kind, TitleId title, CancellationToken cancellation)
        {
            var body = new { titleId = title.ToString(), kind = kind.Name(), on = true };
            return SendAsync(
                () => new(HttpMethod.Post, "api/v1/feedback") { Content = JsonContent.Create(body) }, cancellation);
        }

        public async Task<IReadOnlyList<TitleId>> ListAsync(
            MoodCell cell, Medium medium, int seed, CancellationToken cancellation)
        {
            var query = $"api/v1/recommendations?expression={cell.Expression.Name()}"
                + $"&aim={cell.Aim.ToString().ToLowerInvariant()}&medium={medium.ToString().ToLowerInvariant()}"
                + FormattableString.Invariant($"&count={TasteSimulation.ListLength}&seed={seed}");
            var reply = await SendAsync(() => new(HttpMethod.Get, query), cancellation);
            var cards = reply.GetProperty("cards").EnumerateArray();
            return [.. cards.Select(card => TitleId.Parse(card.GetProperty("id").GetString()!))];
        }

        public void Dispose() => client.Dispose();

        // A host limits the requests of one address; who asks too fast waits as long as it says.
        private async Task<JsonElement> SendAsync(Func<HttpRequestMessage> request, CancellationToken cancellation)
        {
            while (true)
            {
                using var message = request();
                using var reply = await AskAsync(message, cancellation);
                if (reply.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    await Task.Delay(reply.Headers.RetryAfter?.Delta ?? UsualWait, cancellation);
                    continue;
                }

                if (!reply.IsSuccessStatusCode)
                    throw new Failure($"{message.RequestUri}: the host answered {(int)reply.StatusCode}.");
                return await reply.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            }
        }

        private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage message, CancellationToken cancellation)
        {
            try
            {
                return await client.SendAsync(message, cancellation);
            }
            catch (HttpRequestException exception)
            {
                throw new Failure($"{client.BaseAddress}: {exception.Message}");
            }
        }
    }
}
