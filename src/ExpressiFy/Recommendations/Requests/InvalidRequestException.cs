namespace ExpressiFy.Recommendations.Requests;

/// <summary>A wish that no title could fulfil because it contradicts itself or asks for something that does not exist. The message is for people.</summary>
public sealed class InvalidRequestException(string message) : ArgumentException(message);
