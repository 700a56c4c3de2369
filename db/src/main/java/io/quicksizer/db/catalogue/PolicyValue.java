package io.quicksizer.db.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;

/** A business figure that belongs to the catalogue, not to the code. */
@Entity
@Immutable
@Table(name = "policy_value")
public class PolicyValue extends CatalogueContent {

    /** Minimum days of one custom service (docs/domain.md, rule 5). */
    public static final String CUSTOM_SERVICE_MINIMUM_DAYS = "custom-service.minimum-days";

    /** Minimum days of an active year; less causes a warning (docs/domain.md, rule 7). */
    public static final String YEAR_MINIMUM_DAYS = "year.minimum-days";

    private String key;
    private BigDecimal value;
    private String unit;
    private String source;

    /** For the persistence provider. */
    protected PolicyValue() {}

    /**
     * Creates a policy value of a draft.
     *
     * @param version a saved draft
     * @param key which figure
     * @param value at least 0
     * @param unit such as {@code days}
     * @param source where it was found: a cell, or the reason for the default
     */
    public PolicyValue(CatalogueVersion version, String key, BigDecimal value, String unit, String source) {
        super(version);
        this.key = key;
        this.value = value;
        this.unit = unit;
        this.source = source;
    }

    public String key() {
        return key;
    }

    public BigDecimal value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public String source() {
        return source;
    }
}
