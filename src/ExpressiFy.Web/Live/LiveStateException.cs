namespace ExpressiFy.Web.Live;

/// <summary>A state that a client handed back cannot be used; the message says why, in one sentence.</summary>
internal sealed class LiveStateException(string message) : Exception(message);
