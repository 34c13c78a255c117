using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using Microsoft.EntityFrameworkCore;

namespace ExpressiFy.Storage;

/// <summary>
/// The database model: all tables, also those of features whose stores stand above this folder (imports, provider
/// results, quotas). A derived context for each kind of database adds its connection and its migrations.
/// </summary>
public abstract class ExpressiFyDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The longest list of services, in characters.</summary>
    internal const int ServicesLength = 1000;

    /// <summary>The length of a text column that has none of its own, in characters.</summary>
    internal const int DefaultTextLength = 200;

    // Maximum lengths of the other text columns, in characters.
    private const int ProfileIdLength = 32;
    private const int EnumNameLength = 20;
    private const int MoodNameLength = 40;
    private const int HashLength = 64;
    private const int UnlimitedTextLength = -1;

    public DbSet<StoredProfile> Profiles => Set<StoredProfile>();

    public DbSet<StoredFeedback> Feedback => Set<StoredFeedback>();

    public DbSet<StoredImport> Imports => Set<StoredImport>();

    public DbSet<StoredOwnTitle> OwnTitles => Set<StoredOwnTitle>();

    public DbSet<StoredTitleCorrection> TitleCorrections => Set<StoredTitleCorrection>();

    public DbSet<StoredGroupCode> GroupCodes => Set<StoredGroupCode>();

    public DbSet<StoredProviderResult> ProviderResults => Set<StoredProviderResult>();

    public DbSet<ProviderUsage> ProviderUsages => Set<ProviderUsage>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Overwrites the remains of deleted rows in the database's files, where the database leaves that to its users.
    /// False when another program's reading keeps some of them.
    /// </summary>
    /// <param name="erased">The profiles that were deleted; none when only parts of profiles were.</param>
    /// <param name="cancellation">Cancels the request.</param>
    internal virtual Task<bool> PurgeDeletedAsync(
        IReadOnlyCollection<ProfileId> erased, CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>
    /// Counts a change of a profile's feedback. In a transaction it also locks the profile: another change waits for
    /// the end of this one. False when there is no such profile (any more).
    /// </summary>
    internal async Task<bool> NextRevisionAsync(ProfileId id, CancellationToken cancellation)
    {
        var counted = await Profiles.Where(row => row.Id == id).ExecuteUpdateAsync(
            update => update.SetProperty(row => row.Revision, row => row.Revision + 1), cancellation);
        return counted > 0;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<string>().HaveMaxLength(DefaultTextLength);
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        conventions.Properties<ProfileId>().HaveConversion<ProfileIdText>().HaveMaxLength(ProfileIdLength);
        conventions.Properties<TitleId>().HaveConversion<TitleIdText>().HaveMaxLength(DefaultTextLength);
        conventions.Properties<FeedbackKind>().HaveConversion<string>().HaveMaxLength(EnumNameLength);
        conventions.Properties<FeedbackSource>().HaveConversion<string>().HaveMaxLength(EnumNameLength);
        conventions.Properties<Stars>().HaveConversion<StarsNumber>();
    }

    // The naming convention makes "consented_at" of ConsentedAt. Named here is only what differs from that.
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<StoredProfile>(profile =>
        {
            profile.ToTable("profiles");
            profile.Property(row => row.Id).ValueGeneratedNever();
            profile.Property(row => row.Services).HasMaxLength(ServicesLength);
        });
        model.Entity<StoredFeedback>(feedback =>
        {
            feedback.ToTable("feedback_events");
            feedback.Property(row => row.On).HasColumnName("is_on");
            feedback.Property(row => row.MoodAfter).HasColumnName("left_mood").HasMaxLength(MoodNameLength);
            feedback.Property(row => row.Source).HasDefaultValue(FeedbackSource.Said);
            // Not a foreign key, for which SQLite would have to rebuild the table. The import store deletes an import
            // and its feedback in one transaction.
            feedback.HasIndex(row => row.ImportId);
            feedback.HasOne<StoredProfile>().WithMany()
                .HasForeignKey(row => row.ProfileId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredImport>(import =>
        {
            import.ToTable("imports");
            import.HasOne<StoredProfile>().WithMany()
                .HasForeignKey(row => row.ProfileId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredOwnTitle>(title =>
        {
            title.ToTable("own_titles");
            title.HasKey(row => new { row.ProfileId, row.TitleId });
            title.HasOne<StoredProfile>().WithMany()
                .HasForeignKey(row => row.ProfileId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredTitleCorrection>(correction =>
        {
            correction.ToTable("title_corrections");
            correction.HasKey(row => new { row.ProfileId, row.Written });
            correction.HasOne<StoredProfile>().WithMany()
                .HasForeignKey(row => row.ProfileId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredGroupCode>(code =>
        {
            code.ToTable("group_codes");
            code.HasKey(row => row.Hash);
            code.Property(row => row.Hash).HasMaxLength(HashLength);
            code.HasOne<StoredProfile>().WithMany()
                .HasForeignKey(row => row.ProfileId)
                .OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredProviderResult>(result =>
        {
            result.ToTable("provider_answers");
            result.HasKey(row => new { row.Provider, row.Title });
            result.Property(row => row.Title).HasColumnName("title_id");
            result.Property(row => row.Body).HasMaxLength(UnlimitedTextLength);
        });
        model.Entity<ProviderUsage>(usage =>
        {
            usage.ToTable("provider_usage");
            usage.HasKey(row => new { row.Provider, row.Day });
        });
        model.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("data_protection_keys");
            key.Property(row => row.Xml).HasMaxLength(UnlimitedTextLength);
        });
    }
}
