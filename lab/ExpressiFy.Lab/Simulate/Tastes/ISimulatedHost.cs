using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>What is measured: a host, or the recommender in this process.</summary>
internal interface ISimulatedHost : IDisposable
{
    /// <summary>A new person who agreed that their taste is kept.</summary>
    Task<ISimulatedVisitor> AgreeAsync(CancellationToken cancellation);
}

/// <summary>One made-up person at a host.</summary>
internal interface ISimulatedVisitor : IDisposable
{
    /// <summary>Says something of a title.</summary>
    Task SayAsync(FeedbackKind kind, TitleId title, CancellationToken cancellation);

    /// <summary>The titles of a list of twelve, best first.</summary>
    Task<IReadOnlyList<TitleId>> ListAsync(
        MoodCell cell, Medium medium, int seed, CancellationToken cancellation);
}
