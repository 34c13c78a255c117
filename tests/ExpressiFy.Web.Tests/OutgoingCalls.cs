using System.Collections.Concurrent;
using Microsoft.Extensions.Http;

namespace ExpressiFy.Web.Tests;

/// <summary>
/// Answers the outgoing calls of every HTTP client of the app. A call that <paramref name="fake"/> does not answer
/// fails, and its address is kept.
/// </summary>
internal sealed class OutgoingCalls(Func<HttpRequestMessage, HttpResponseMessage?> fake)
    : IHttpMessageHandlerBuilderFilter
{
    private readonly ConcurrentQueue<Uri> addresses = new();

    /// <summary>The addresses of the calls that failed.</summary>
    public IReadOnlyCollection<Uri> Addresses => addresses;

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.PrimaryHandler = new FakeNetwork(addresses, fake);
    };

    private sealed class FakeNetwork(
        ConcurrentQueue<Uri> addresses, Func<HttpRequestMessage, HttpResponseMessage?> fake) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = fake(request);
            if (answer is not null)
                return Task.FromResult(answer);
            addresses.Enqueue(request.RequestUri!);
            throw new HttpRequestException($"No test faked {request.RequestUri}.");
        }
    }
}
