namespace ExpressiFy.Catalogue;

/// <summary>A file is no catalogue that <c>expressify catalogue build</c> wrote; the message says what to do.</summary>
public sealed class BuiltCatalogueException : Exception
{
    public BuiltCatalogueException(string file, string problem, Exception? inner = null)
        : base($"{file}: {problem} Make it anew with expressify catalogue build.", inner)
    {
    }
}
