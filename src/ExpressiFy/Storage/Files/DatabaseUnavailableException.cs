using System.Data.Common;

namespace ExpressiFy.Storage.Files;

/// <summary>A write was refused, because the database has a problem; nothing was stored.</summary>
public sealed class DatabaseUnavailableException(DatabaseProblem problem) : DbException(problem.Reason)
{
    public DatabaseProblem Problem { get; } = problem;
}
