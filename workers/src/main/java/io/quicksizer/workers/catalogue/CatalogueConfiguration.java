package io.quicksizer.workers.catalogue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.db.catalogue.CatalogueReader;
import io.quicksizer.db.catalogue.CatalogueScenarioRepository;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.catalogue.ImportFindingRepository;
import io.quicksizer.db.catalogue.LineItemRepository;
import io.quicksizer.db.catalogue.PolicyValueRepository;
import io.quicksizer.db.catalogue.ScopeTypeRepository;
import io.quicksizer.db.catalogue.ScopeTypeRuleRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of the catalogue, for any application that has the database. The clock is the application's, if it has
 * one.
 */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    CatalogueAudit catalogueAudit(AuditTrail trail, ObjectProvider<Clock> clock) {
        return new CatalogueAudit(trail, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    CatalogueLock catalogueLock(EntityManager entities) {
        return new CatalogueLock(entities);
    }

    @Bean
    ImportingCatalogue importingCatalogue(
            CatalogueVersionRepository versions,
            CatalogueReader contents,
            ImportFindingRepository findings,
            ScopeTypeRuleRepository scopeTypeRules,
            EntityManager entities,
            CatalogueLock lock,
            CatalogueAudit audit,
            PlatformTransactionManager transactions,
            ObjectProvider<MeterRegistry> meters) {
        return new ImportingCatalogue(
                versions,
                contents,
                findings,
                scopeTypeRules,
                entities,
                lock,
                audit,
                new TransactionTemplate(transactions),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    PublishingCatalogue publishingCatalogue(
            CatalogueVersionRepository versions,
            ImportFindingRepository findings,
            LineItemRepository lineItems,
            CatalogueLock lock,
            CatalogueAudit audit) {
        return new PublishingCatalogue(versions, findings, lineItems, lock, audit);
    }

    @Bean
    CorrectingLinks correctingLinks(
            CatalogueVersionRepository versions,
            CatalogueReader contents,
            LineItemRepository lineItems,
            CatalogueScenarioRepository scenarios,
            ScopeTypeRepository scopeTypes,
            CatalogueLock lock,
            CatalogueAudit audit) {
        return new CorrectingLinks(versions, contents, lineItems, scenarios, scopeTypes, lock, audit);
    }

    @Bean
    ChangingPolicyValues changingPolicyValues(
            CatalogueVersionRepository versions,
            PolicyValueRepository values,
            CatalogueLock lock,
            CatalogueAudit audit) {
        return new ChangingPolicyValues(versions, values, lock, audit);
    }

    @Bean
    CatalogueQueries catalogueQueries(
            CatalogueVersionRepository versions, CatalogueReader contents, ImportFindingRepository findings) {
        return new CatalogueQueries(versions, contents, findings);
    }
}
