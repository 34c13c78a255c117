namespace ExpressiFy.DataSets.Files;

/// <summary>A file of a data set cannot be read as what it is called; the message is one line for people.</summary>
public sealed class DataSetException : Exception
{
    public DataSetException(string file, string problem, Exception? inner = null)
        : base($"{file}: {problem}", inner)
    {
    }
}
