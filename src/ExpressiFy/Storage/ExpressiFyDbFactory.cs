using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>
/// Creates the derived context of the configured database for code that uses <see cref="ExpressiFyDb"/>.
/// </summary>
internal sealed class ExpressiFyDbFactory<TContext>(IDbContextFactory<TContext> contexts)
    : IDbContextFactory<ExpressiFyDb>
    where TContext : ExpressiFyDb
{
    public ExpressiFyDb CreateDbContext() => contexts.CreateDbContext();
}
