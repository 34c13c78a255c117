using System.Net;

namespace ExpressiFy.Metadata.Http;

/// <summary>A service replied, with an error status or with a body that has not the documented shape.</summary>
internal sealed class UnusableReplyException(HttpStatusCode status)
    : Exception($"The reply is not usable: status {(int)status}.")
{
    /// <summary>The status of the reply.</summary>
    public HttpStatusCode Status => status;
}
