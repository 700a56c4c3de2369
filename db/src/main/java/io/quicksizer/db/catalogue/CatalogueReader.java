package io.quicksizer.db.catalogue;

import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole catalogue versions with one query per table. */
public class CatalogueReader {

    private final CatalogueVersionRepository versions;
    private final CatalogueSectionRepository sections;
    private final CatalogueServiceRepository services;
    private final CatalogueScenarioRepository scenarios;
    private final ScenarioServiceRepository scenarioServices;
    private final ScopeTypeRepository scopeTypes;
    private final LineItemRepository lineItems;
    private final PolicyValueRepository policyValues;

    CatalogueReader(
            CatalogueVersionRepository versions,
            CatalogueSectionRepository sections,
            CatalogueServiceRepository services,
            CatalogueScenarioRepository scenarios,
            ScenarioServiceRepository scenarioServices,
            ScopeTypeRepository scopeTypes,
            LineItemRepository lineItems,
            PolicyValueRepository policyValues) {
        this.versions = versions;
        this.sections = sections;
        this.services = services;
        this.scenarios = scenarios;
        this.scenarioServices = scenarioServices;
        this.scopeTypes = scopeTypes;
        this.lineItems = lineItems;
        this.policyValues = policyValues;
    }

    /** Reads the published catalogue; empty before the first publication. */
    @Transactional(readOnly = true)
    public Optional<CatalogueContents> published() {
        return versions.published().map(this::contentsOf);
    }

    /** Reads any version; empty when there is no such version. */
    @Transactional(readOnly = true)
    public Optional<CatalogueContents> byVersion(long versionId) {
        return versions.findById(versionId).map(this::contentsOf);
    }

    /** Referenced rows come first, so that references find them in the session instead of asking the database again. */
    private CatalogueContents contentsOf(CatalogueVersion version) {
        long id = version.id();
        return new CatalogueContents(
                version,
                sections.findByVersionIdOrderByPosition(id),
                services.findByVersionIdOrderByPosition(id),
                scenarios.findByVersionIdOrderByPosition(id),
                scenarioServices.findByVersionId(id),
                scopeTypes.findByVersionIdOrderByPosition(id),
                lineItems.findByVersionIdOrderByPosition(id),
                policyValues.findByVersionIdOrderByKey(id));
    }
}
