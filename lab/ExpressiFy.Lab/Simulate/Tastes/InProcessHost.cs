using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Lab.Simulate.Tastes;

/// <summary>The recommender of this process, on a set day.</summary>
internal sealed class InProcessHost(TitleCatalogue catalogue) : ISimulatedHost
{
    private static readonly DateTimeOffset Day = new(2026, 1, 5, 20, 0, 0, TimeSpan.Zero);

    private readonly Recommender recommender = new(catalogue, new FixedClock(Day));

    public Task<ISimulatedVisitor> AgreeAsync(CancellationToken cancellation) =>
        Task.FromResult<ISimulatedVisitor>(new Visitor(recommender));

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Visitor(Recommender recommender) : ISimulatedVisitor
    {
        private Profile profile = Profile.Empty;

        public Task SayAsync(FeedbackKind kind, TitleId title, CancellationToken cancellation)
        {
            profile = profile.With(new(title, kind, On: true, Day));
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<TitleId>> ListAsync(
            MoodCell cell, Medium medium, int seed, CancellationToken cancellation)
        {
            var request = new RecommendationRequest(
                medium, cell.Aim, cell.Expression.Affect(), TasteSimulation.ListLength)
            {
                Expression = cell.Expression,
                Seed = seed,
            };
            var cards = recommender.Recommend(request, profile).Cards;
            return Task.FromResult<IReadOnlyList<TitleId>>([.. cards.Select(card => card.Title.Id)]);
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
