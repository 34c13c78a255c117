namespace ExpressiFy.Metadata.Providers;

/// <summary>The settings that every provider has.</summary>
internal interface IProviderOptions
{
    /// <summary>The address of the service; http or https.</summary>
    Uri BaseAddress { get; }

    /// <summary>Requests a day (UTC) of all hosts together.</summary>
    int RequestsPerDay { get; }
}
