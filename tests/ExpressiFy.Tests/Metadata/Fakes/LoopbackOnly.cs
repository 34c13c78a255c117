using System.Collections.Concurrent;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>Lets only calls to this machine through; every other one fails and is remembered, so that its test fails too.</summary>
internal sealed class LoopbackOnly(ConcurrentQueue<Uri> violations) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.IsLoopback)
            return base.SendAsync(request, cancellationToken);
        violations.Enqueue(request.RequestUri);
        throw new HttpRequestException($"No test faked {request.RequestUri.Host}.");
    }
}
