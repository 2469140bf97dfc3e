using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Palmares.Data.Accounts;
using Palmares.Data.Audit;
using Palmares.Data.Entries;
using Palmares.Data.Feed;
using Palmares.Data.Mappings;
using Palmares.Data.Mappings.Accounts;
using Palmares.Data.Mappings.Conventions;
using Palmares.Data.Mappings.Entries;
using Palmares.Data.Outbox;
using Palmares.Domain.Access;
using Palmares.Domain.Competitions;
using Palmares.Domain.Endorsements;
using Palmares.Domain.Entries;
using Palmares.Domain.Events;
using Palmares.Domain.Institutions;
using Palmares.Domain.Library;
using Palmares.Domain.Shared;

namespace Palmares.Data;

/// <summary>The one context over either database. Every save appends what it changed to the change feed.</summary>
public sealed class PalmaresDb(DbContextOptions<PalmaresDb> options) : DbContext(options)
{
    /// <summary>How everything that writes begins, but for a single save.</summary>
    /// <exception cref="TimeoutException">The database was busy for too long.</exception>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancellationToken = default) =>
        await WriteTransaction.BeginAsync(this, await this.GetService<DatabaseProvider>().TakeWriteTurnAsync(cancellationToken), cancellationToken);

    public DbSet<Practice> Practices => Set<Practice>();

    public DbSet<PracticeText> PracticeTexts => Set<PracticeText>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Country> Countries => Set<Country>();

    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<Competition> Competitions => Set<Competition>();

    public DbSet<Laureate> Laureates => Set<Laureate>();

    public DbSet<AssociationEvent> Events => Set<AssociationEvent>();

    public DbSet<Call> Calls => Set<Call>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<Slots> Slots => Set<Slots>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<PersonAddress> PersonAddresses => Set<PersonAddress>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<PasswordRequest> PasswordRequests => Set<PasswordRequest>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<AssociationGrant> AssociationGrants => Set<AssociationGrant>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<DraftField> DraftFields => Set<DraftField>();

    public DbSet<EntryShare> EntryShares => Set<EntryShare>();

    public DbSet<EntryPresence> EntryPresences => Set<EntryPresence>();

    public DbSet<EntryVersion> EntryVersions => Set<EntryVersion>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<EntrySignatory> EntrySignatories => Set<EntrySignatory>();

    public DbSet<EndorsementRequest> EndorsementRequests => Set<EndorsementRequest>();

    public DbSet<EndorsementLink> EndorsementLinks => Set<EndorsementLink>();

    public DbSet<KnownSignatory> KnownSignatories => Set<KnownSignatory>();

    public DbSet<HeldForm> HeldForms => Set<HeldForm>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<Counter> Counters => Set<Counter>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: one path appends to the change feed.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        FeedingSave.SaveAsync(this, token => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, token), acceptAllChangesOnSuccess, cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new SnakeCaseNames());
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<LocalizedText>().HaveConversion<LocalizedTextConverter, LocalizedTextComparer>();
        configurationBuilder.Properties<Tier>().HaveConversion<CodeConverter<Tier>>();
        configurationBuilder.Properties<TextOrigin>().HaveConversion<CodeConverter<TextOrigin>>();
        configurationBuilder.Properties<TitleStatus>().HaveConversion<CodeConverter<TitleStatus>>();
        configurationBuilder.Properties<SummaryBasis>().HaveConversion<CodeConverter<SummaryBasis>>();
        configurationBuilder.Properties<InstitutionBasis>().HaveConversion<CodeConverter<InstitutionBasis>>();
        configurationBuilder.Properties<DatePrecision>().HaveConversion<CodeConverter<DatePrecision>>();
        configurationBuilder.Properties<InstitutionRole>().HaveConversion<CodeConverter<InstitutionRole>>();
        configurationBuilder.Properties<AssociationRole>().HaveConversion<CodeConverter<AssociationRole>>();
        configurationBuilder.Properties<ShareKind>().HaveConversion<CodeConverter<ShareKind>>();
        configurationBuilder.Properties<EntryField>().HaveConversion<CodeConverter<EntryField>>();
        configurationBuilder.Properties<VersionOccasion>().HaveConversion<CodeConverter<VersionOccasion>>();
        configurationBuilder.Properties<EndorsementKind>().HaveConversion<CodeConverter<EndorsementKind>>();
        configurationBuilder.Properties<EndorsementChannel>().HaveConversion<CodeConverter<EndorsementChannel>>();
        configurationBuilder.Properties<LinkPurpose>().HaveConversion<CodeConverter<LinkPurpose>>();
        configurationBuilder.Properties<MessageState>().HaveConversion<CodeConverter<MessageState>>();
        configurationBuilder.Properties<ChangeKind>().HaveConversion<CodeConverter<ChangeKind>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var shapes = Shapes.Of(Database.ProviderName);
        modelBuilder.ApplyConfiguration(new CounterMapping());
        modelBuilder.ApplyConfiguration(new ChangeMapping());
        modelBuilder.ApplyConfiguration(new RegionMapping(shapes));
        modelBuilder.ApplyConfiguration(new CountryMapping(shapes));
        modelBuilder.ApplyConfiguration(new TopicMapping(shapes));
        modelBuilder.ApplyConfiguration(new InstitutionMapping(shapes));
        modelBuilder.ApplyConfiguration(new CompetitionMapping(shapes));
        modelBuilder.ApplyConfiguration(new LaureateMapping());
        modelBuilder.ApplyConfiguration(new PracticeMapping(shapes));
        modelBuilder.ApplyConfiguration(new PracticeTextMapping(shapes));
        modelBuilder.ApplyConfiguration(new EventMapping(shapes));
        ApplyAccounts(modelBuilder);
        ApplyEntries(modelBuilder);
        modelBuilder.ApplyConfiguration(new MessageMapping());
        modelBuilder.ApplyConfiguration(new AuditMapping());
    }

    private static void ApplyAccounts(ModelBuilder modelBuilder)
    {
        var identity = new IdentityMapping();
        modelBuilder.ApplyConfiguration<IdentityUserClaim<Guid>>(identity);
        modelBuilder.ApplyConfiguration<IdentityUserLogin<Guid>>(identity);
        modelBuilder.ApplyConfiguration<IdentityUserToken<Guid>>(identity);
        modelBuilder.ApplyConfiguration<IdentityUserPasskey<Guid>>(identity);
        modelBuilder.ApplyConfiguration(new PersonMapping());
        modelBuilder.ApplyConfiguration(new PersonAddressMapping());
        modelBuilder.ApplyConfiguration(new SignInSessionMapping());
        modelBuilder.ApplyConfiguration(new AttemptMapping());
        modelBuilder.ApplyConfiguration(new AccountLinkMapping());
        modelBuilder.ApplyConfiguration(new PasswordRequestMapping());
        modelBuilder.ApplyConfiguration(new RecoveryCodeMapping());
        modelBuilder.ApplyConfiguration(new ProtectionKeyMapping());
        modelBuilder.ApplyConfiguration(new MembershipMapping());
        modelBuilder.ApplyConfiguration(new AssociationGrantMapping());
        modelBuilder.ApplyConfiguration(new InvitationMapping());
    }

    private static void ApplyEntries(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new CallMapping());
        modelBuilder.ApplyConfiguration(new ExtensionMapping());
        modelBuilder.ApplyConfiguration(new SlotsMapping());
        modelBuilder.ApplyConfiguration(new EntryMapping());
        modelBuilder.ApplyConfiguration(new DraftFieldMapping());
        modelBuilder.ApplyConfiguration(new EntryShareMapping());
        modelBuilder.ApplyConfiguration(new EntryPresenceMapping());
        modelBuilder.ApplyConfiguration(new EntryVersionMapping());
        modelBuilder.ApplyConfiguration(new SubmissionMapping());
        modelBuilder.ApplyConfiguration(new HeldFormMapping());
        modelBuilder.ApplyConfiguration(new AttachmentMapping());
        modelBuilder.ApplyConfiguration(new EntrySignatoryMapping());
        modelBuilder.ApplyConfiguration(new EndorsementRequestMapping());
        modelBuilder.ApplyConfiguration(new EndorsementLinkMapping());
        modelBuilder.ApplyConfiguration(new KnownSignatoryMapping());
    }
}
