package io.quicksizer.db.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry of the portfolio list that a planner can pick. */
@Entity
@Table(name = "line_item")
public class LineItem extends CatalogueContent {

    @Column(updatable = false)
    private String key;

    private @Nullable String numberLabel;
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scope_type_id")
    private ScopeType scopeType;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scenario_id")
    private @Nullable CatalogueScenario scenario;

    private int position;

    @Embedded
    private @Nullable DaysBySize days;

    @Enumerated(EnumType.STRING)
    private ScenarioLink link;

    private @Nullable Integer sourceRow;
    private @Nullable String sourceCells;

    @Version
    private @Nullable Long rowVersion;

    /** For the persistence provider. */
    protected LineItem() {}

    /**
     * A line item of a draft, without a scenario as yet.
     *
     * @param version a saved draft
     * @param place its key, name, order and row on the main sheet
     * @param figures its number and days there
     * @param scopeType the family it belongs to, of the same version
     */
    public LineItem(CatalogueVersion version, CataloguePlace place, LineItemFigures figures, ScopeType scopeType) {
        super(version);
        this.key = place.key();
        this.name = place.name();
        this.position = place.position();
        this.sourceRow = place.sourceRow();
        this.numberLabel = figures.numberLabel();
        this.days = figures.days();
        this.sourceCells = figures.sourceCells();
        this.scopeType = scopeType;
        this.link = ScenarioLink.NONE;
    }

    /**
     * Links the line item to the scenario that backs it.
     *
     * @param scenario of the same version; null only with {@link ScenarioLink#MANUAL} or {@link ScenarioLink#NONE}
     * @param link how the scenario was found
     */
    public void linkTo(@Nullable CatalogueScenario scenario, ScenarioLink link) {
        boolean mayBeEmpty = link == ScenarioLink.MANUAL || link == ScenarioLink.NONE;
        if (scenario == null ? !mayBeEmpty : link == ScenarioLink.NONE) {
            throw new IllegalArgumentException("A link by " + link + " doesn't fit " + key);
        }
        this.scenario = scenario;
        this.link = link;
    }

    /**
     * Moves the line item to another family, as an admin may before publishing.
     *
     * @param scopeType of the same version
     */
    public void moveTo(ScopeType scopeType) {
        this.scopeType = scopeType;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public LineItemFigures figures() {
        return new LineItemFigures(numberLabel, days(), sourceCells);
    }

    public DaysBySize days() {
        return days == null ? DaysBySize.NONE : days;
    }

    public ScopeType scopeType() {
        return scopeType;
    }

    public Optional<CatalogueScenario> scenario() {
        return Optional.ofNullable(scenario);
    }

    public ScenarioLink link() {
        return link;
    }

    public int position() {
        return position;
    }

    public Optional<Integer> sourceRow() {
        return Optional.ofNullable(sourceRow);
    }

    /** The version of the row, for optimistic locking; 0 for a row that was never changed. */
    public long rowVersion() {
        return rowVersion == null ? 0 : rowVersion;
    }
}
