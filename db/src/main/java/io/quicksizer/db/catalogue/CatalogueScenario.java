package io.quicksizer.db.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A named package of services; its rows are {@link CatalogueScenarioService}s. */
@Entity
@Immutable
@Table(name = "catalogue_scenario")
public class CatalogueScenario extends CatalogueContent {

    private String key;
    private String name;
    private String sheet;

    @Enumerated(EnumType.STRING)
    private SheetLayout layout;

    private int position;

    @Embedded
    @AttributeOverride(name = "s", column = @Column(name = "stated_days_s"))
    @AttributeOverride(name = "m", column = @Column(name = "stated_days_m"))
    @AttributeOverride(name = "l", column = @Column(name = "stated_days_l"))
    @AttributeOverride(name = "custom", column = @Column(name = "stated_days_custom"))
    private @Nullable DaysBySize stated;

    /** For the persistence provider. */
    protected CatalogueScenario() {}

    /**
     * A scenario of a draft.
     *
     * @param version a saved draft
     * @param place its key, name and order; the row is not kept
     * @param sheet the sheet's exact name
     * @param stated the totals that the sheet states about itself, which may differ from the sum of its services
     */
    public CatalogueScenario(
            CatalogueVersion version, CataloguePlace place, String sheet, SheetLayout layout, DaysBySize stated) {
        super(version);
        this.key = place.key();
        this.name = place.name();
        this.position = place.position();
        this.sheet = sheet;
        this.layout = layout;
        this.stated = stated;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String sheet() {
        return sheet;
    }

    public SheetLayout layout() {
        return layout;
    }

    public int position() {
        return position;
    }

    public DaysBySize statedTotals() {
        return stated == null ? DaysBySize.NONE : stated;
    }
}
