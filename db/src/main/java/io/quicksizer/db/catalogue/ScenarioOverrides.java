package io.quicksizer.db.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * A scenario's own values of one service, value by value.
 *
 * @param s days at size S
 * @param m days at size M
 * @param l days at size L
 * @param custom days at size Custom
 */
@Embeddable
public record ScenarioOverrides(
        @Embedded
        @AttributeOverride(name = "overrides", column = @Column(name = "overrides_s"))
        @AttributeOverride(name = "days", column = @Column(name = "days_s"))
        DaysOverride s,

        @Embedded
        @AttributeOverride(name = "overrides", column = @Column(name = "overrides_m"))
        @AttributeOverride(name = "days", column = @Column(name = "days_m"))
        DaysOverride m,

        @Embedded
        @AttributeOverride(name = "overrides", column = @Column(name = "overrides_l"))
        @AttributeOverride(name = "days", column = @Column(name = "days_l"))
        DaysOverride l,

        @Embedded
        @AttributeOverride(name = "overrides", column = @Column(name = "overrides_custom"))
        @AttributeOverride(name = "days", column = @Column(name = "days_custom"))
        DaysOverride custom,

        @Embedded CatalogueNoteOverride note) {

    /** The scenario takes everything from the template. */
    public static final ScenarioOverrides NONE = new ScenarioOverrides(
            DaysOverride.TEMPLATE,
            DaysOverride.TEMPLATE,
            DaysOverride.TEMPLATE,
            DaysOverride.TEMPLATE,
            CatalogueNoteOverride.TEMPLATE);

    /**
     * The effective days per size (docs/domain.md, rule 1).
     *
     * @param template the service's template days
     * @return the overrides where there are any, else the template's values
     */
    public DaysBySize effective(DaysBySize template) {
        return new DaysBySize(
                s.effective(template.s()),
                m.effective(template.m()),
                l.effective(template.l()),
                custom.effective(template.custom()));
    }
}
