using ExpressiFy.Catalogue;

namespace ExpressiFy.Content;

/// <summary>An outside service that knows more about a title: poster, plot, ratings, preview. Never needed, always optional.</summary>
public interface IContentProvider
{
    /// <summary>The service's own name, shown where its terms ask for it, e.g. "OMDb".</summary>
    string Name { get; }

    /// <summary>Which titles it knows.</summary>
    Medium Medium { get; }

    /// <summary>What it knows of a title. Never throws for what the service does; says why there is nothing instead.</summary>
    Task<ContentAnswer> FindAsync(Title title, CancellationToken cancellation);
}
