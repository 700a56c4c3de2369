package io.quicksizer.db.catalogue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A service within a scenario, with the values that the scenario overrides. */
@Entity
@Immutable
@Table(name = "scenario_service")
public class CatalogueScenarioService extends CatalogueContent {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scenario_id")
    private CatalogueScenario scenario;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "service_id")
    private CatalogueService service;

    private int position;
    private boolean collapsed;
    private @Nullable Integer sourceRow;

    @Embedded
    private ScenarioOverrides overrides;

    /** For the persistence provider. */
    protected CatalogueScenarioService() {}

    /**
     * Creates a service of a scenario of a draft.
     *
     * @param version a saved draft
     * @param scenario the scenario, of the same version
     * @param service the service, of the same version
     * @param row the service's row in the scenario's sheet
     * @param overrides the scenario's own values
     */
    public CatalogueScenarioService(
            CatalogueVersion version,
            CatalogueScenario scenario,
            CatalogueService service,
            ScenarioRow row,
            ScenarioOverrides overrides) {
        super(version);
        this.scenario = scenario;
        this.service = service;
        this.position = row.position();
        this.collapsed = row.collapsed();
        this.sourceRow = row.sourceRow();
        this.overrides = overrides;
    }

    public CatalogueScenario scenario() {
        return scenario;
    }

    public CatalogueService service() {
        return service;
    }

    public ScenarioOverrides overrides() {
        return overrides;
    }

    public int position() {
        return position;
    }

    /** Returns whether the row is collapsed in the workbook. It is counted nevertheless (docs/domain.md, rule 1). */
    public boolean collapsed() {
        return collapsed;
    }

    public Optional<Integer> sourceRow() {
        return Optional.ofNullable(sourceRow);
    }
}
