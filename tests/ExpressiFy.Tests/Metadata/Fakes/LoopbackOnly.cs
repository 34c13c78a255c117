using System.Collections.Concurrent;

namespace ExpressiFy.Tests.Metadata.Fakes;

/// <summary>
/// Lets only requests to this machine through. Every other one fails and is recorded, so that its test fails too.
/// </summary>
internal sealed class LoopbackOnly(ConcurrentQueue<Uri> violations) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (address.IsLoopback)
            return base.SendAsync(request, cancellationToken);
        violations.Enqueue(address);
        throw new HttpRequestException($"No test has a response of {address.Host}.");
    }
}
