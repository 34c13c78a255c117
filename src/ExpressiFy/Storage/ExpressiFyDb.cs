using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>The one model of what is kept. A thin context for each database adds its address and its migrations.</summary>
public abstract class ExpressiFyDb(DbContextOptions options) : DbContext(options)
{
    private const int ShortText = 200;

    public DbSet<StoredProfile> Profiles => Set<StoredProfile>();

    public DbSet<StoredFeedback> Feedback => Set<StoredFeedback>();

    public DbSet<StoredImport> Imports => Set<StoredImport>();

    public DbSet<StoredProviderResult> ProviderResults => Set<StoredProviderResult>();

    public DbSet<ProviderUsage> ProviderUsages => Set<ProviderUsage>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Overwrites what deleted rows left behind, as far as the database leaves that to us.</summary>
    internal virtual Task ForgetDeletedAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<string>().HaveMaxLength(ShortText);
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        conventions.Properties<ProfileId>().HaveConversion<ProfileIdText>().HaveMaxLength(32);
        conventions.Properties<TitleId>().HaveConversion<TitleIdText>().HaveMaxLength(ShortText);
        conventions.Properties<FeedbackKind>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<FeedbackSource>().HaveConversion<string>().HaveMaxLength(20);
        conventions.Properties<Stars>().HaveConversion<StarsNumber>();
        conventions.Properties<MoodAfter>().HaveConversion<MoodAfterText>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<StoredProfile>(profile =>
        {
            profile.ToTable("profiles");
            profile.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
            profile.Property(row => row.ConsentedAt).HasColumnName("consented_at");
        });
        model.Entity<StoredFeedback>(feedback =>
        {
            feedback.ToTable("feedback_events");
            feedback.Property(row => row.Id).HasColumnName("id");
            feedback.Property(row => row.ProfileId).HasColumnName("profile_id");
            feedback.Property(row => row.TitleId).HasColumnName("title_id");
            feedback.Property(row => row.Kind).HasColumnName("kind");
            feedback.Property(row => row.On).HasColumnName("is_on");
            feedback.Property(row => row.At).HasColumnName("at");
            feedback.Property(row => row.Stars).HasColumnName("stars");
            feedback.Property(row => row.MoodAfter).HasColumnName("left_mood");
            feedback.Property(row => row.Source).HasColumnName("source").HasDefaultValue(FeedbackSource.Said);
            // Not a foreign key: it would make SQLite build the table anew. ImportStore removes an import and its rows in one transaction.
            feedback.Property(row => row.ImportId).HasColumnName("import_id");
            feedback.HasIndex(row => row.ImportId);
            feedback.HasOne<StoredProfile>().WithMany().HasForeignKey(row => row.ProfileId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredImport>(import =>
        {
            import.ToTable("imports");
            import.Property(row => row.Id).HasColumnName("id");
            import.Property(row => row.ProfileId).HasColumnName("profile_id");
            import.Property(row => row.At).HasColumnName("at");
            import.Property(row => row.What).HasColumnName("what");
            import.HasOne<StoredProfile>().WithMany().HasForeignKey(row => row.ProfileId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredProviderResult>(answer =>
        {
            answer.ToTable("provider_answers");
            answer.HasKey(row => new { row.Provider, row.Title });
            answer.Property(row => row.Provider).HasColumnName("provider");
            answer.Property(row => row.Title).HasColumnName("title_id");
            answer.Property(row => row.Body).HasColumnName("body").HasMaxLength(-1);
            answer.Property(row => row.ExpiresAt).HasColumnName("expires_at");
        });
        model.Entity<ProviderUsage>(usage =>
        {
            usage.ToTable("provider_usage");
            usage.HasKey(row => new { row.Provider, row.Day });
            usage.Property(row => row.Provider).HasColumnName("provider");
            usage.Property(row => row.Day).HasColumnName("day");
            usage.Property(row => row.Count).HasColumnName("count");
        });
        model.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("data_protection_keys");
            key.Property(row => row.Id).HasColumnName("id");
            key.Property(row => row.FriendlyName).HasColumnName("friendly_name");
            key.Property(row => row.Xml).HasColumnName("xml").HasMaxLength(-1);
        });
    }
}
