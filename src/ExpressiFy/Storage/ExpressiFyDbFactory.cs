using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>Hands out the thin context of the configured database as the one model that everyone else knows.</summary>
internal sealed class ExpressiFyDbFactory<TThin>(IDbContextFactory<TThin> thin) : IDbContextFactory<ExpressiFyDb>
    where TThin : ExpressiFyDb
{
    public ExpressiFyDb CreateDbContext() => thin.CreateDbContext();
}
