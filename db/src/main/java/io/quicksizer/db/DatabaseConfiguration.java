package io.quicksizer.db;

import io.quicksizer.db.alternative.AlternativeSwitches;
import io.quicksizer.db.alternative.Alternatives;
import io.quicksizer.db.approval.ApprovalRoutes;
import io.quicksizer.db.approval.KnownSigners;
import io.quicksizer.db.approval.SignOffFingerprints;
import io.quicksizer.db.approval.SignOffInbox;
import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.db.branding.BrandingStore;
import io.quicksizer.db.catalogue.CatalogueReader;
import io.quicksizer.db.common.OneConnectionTransactions;
import io.quicksizer.db.document.CsvChoices;
import io.quicksizer.db.document.Exports;
import io.quicksizer.db.engagement.ChoicesBeforeMove;
import io.quicksizer.db.engagement.Comments;
import io.quicksizer.db.engagement.EngagementSearch;
import io.quicksizer.db.engagement.EngagementTags;
import io.quicksizer.db.engagement.IdleVisits;
import io.quicksizer.db.engagement.LastHandOvers;
import io.quicksizer.db.engagement.MovedInEngagements;
import io.quicksizer.db.engagement.SavedLists;
import io.quicksizer.db.engagement.StepDrafts;
import io.quicksizer.db.engagement.WaitingTasks;
import io.quicksizer.db.idempotency.IdempotencyKeys;
import io.quicksizer.db.journal.Contributions;
import io.quicksizer.db.journal.LeftVisits;
import io.quicksizer.db.journal.StepHistory;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.db.kpi.KpiReader;
import io.quicksizer.db.notification.DecisionLinkStore;
import io.quicksizer.db.notification.DeliveryStore;
import io.quicksizer.db.notification.NoticeSettingsStore;
import io.quicksizer.db.notification.NoticeStore;
import io.quicksizer.db.notification.WaitingWork;
import io.quicksizer.db.notification.WebhookStore;
import io.quicksizer.db.operations.ExpiredRows;
import io.quicksizer.db.operations.OperationsReader;
import io.quicksizer.db.operations.RecordFiguresReader;
import io.quicksizer.db.people.Belongings;
import io.quicksizer.db.people.DismissedHints;
import io.quicksizer.db.people.PersonalData;
import io.quicksizer.db.people.PortalLanguages;
import io.quicksizer.db.program.ServiceTokenStore;
import io.quicksizer.db.recovery.Backups;
import io.quicksizer.db.recovery.ModelDeployments;
import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.db.run.BegunEngagements;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.db.run.StopRequests;
import io.quicksizer.db.signin.ProviderSessions;
import io.quicksizer.db.signin.UsedMessages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.PlatformTransactionManager;

/** The configuration of data access: import it beside Spring Boot's auto-configuration of JPA and Flyway. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = DatabaseConfiguration.class)
@EnableJpaRepositories(basePackageClasses = DatabaseConfiguration.class)
@Import({
    CatalogueReader.class,
    EngagementSearch.class,
    SignOffInbox.class,
    SignOffFingerprints.class,
    StepJournal.class,
    LeftVisits.class,
    SavedLists.class,
    Alternatives.class,
    AlternativeSwitches.class,
    EngagementTags.class,
    LastHandOvers.class,
    ChoicesBeforeMove.class,
    DismissedHints.class,
    StepDrafts.class,
    OperationsReader.class,
    RecordFiguresReader.class,
    KpiReader.class,
    StepHistory.class,
    Contributions.class,
    Comments.class,
    RolloutConfiguration.class,
    WaitingTasks.class,
    IdleVisits.class,
    ProcessRuns.class,
    RecoveryMarks.class,
    Backups.class,
    ModelDeployments.class,
    StopRequests.class,
    BegunEngagements.class,
    MovedInEngagements.class,
    ApprovalRoutes.class,
    KnownSigners.class,
    Exports.class,
    CsvChoices.class,
    ProviderSessions.class,
    UsedMessages.class,
    AuditTrail.class,
    Belongings.class,
    PersonalData.class,
    PortalLanguages.class,
    ExpiredRows.class,
    IdempotencyKeys.class,
    NoticeStore.class,
    DeliveryStore.class,
    NoticeSettingsStore.class,
    WaitingWork.class,
    WebhookStore.class,
    DecisionLinkStore.class,
    ServiceTokenStore.class,
    BrandingStore.class,
    AuditChainVerification.class
})
public class DatabaseConfiguration {

    /**
     * Returns the transaction manager, with which a thread never holds two connections, so that refusals, which are
     * audited in a transaction of their own, can't exhaust the pool.
     *
     * @return the only transaction manager
     */
    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        OneConnectionTransactions transactions = new OneConnectionTransactions();
        customizers.ifAvailable(found -> found.customize(transactions));
        return transactions;
    }

    /**
     * Returns the settings that the entities rely on; an application may override each of them.
     *
     * @return batches for imports, times in UTC, and a start-up that fails when entities and tables don't match
     */
    @Bean
    HibernatePropertiesCustomizer quicksizerHibernateProperties() {
        return properties -> {
            properties.putIfAbsent("hibernate.hbm2ddl.auto", "validate");
            properties.putIfAbsent("hibernate.jdbc.batch_size", "500");
            properties.putIfAbsent("hibernate.order_inserts", "true");
            properties.putIfAbsent("hibernate.order_updates", "true");
            properties.putIfAbsent("hibernate.jdbc.time_zone", "UTC");
            properties.putIfAbsent("hibernate.query.fail_on_pagination_over_collection_fetch", "true");
        };
    }
}
