package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The branding that counts for a team now: its own, else the default, else the product's look. */
@Component
public class BrandingInForce {
    /** The team whose branding counts for all teams without one. */
    public static final String DEFAULT_TEAM = "";

    private final BrandingStore brandings;

    BrandingInForce(BrandingStore brandings) {
        this.brandings = brandings;
    }

    /**
     * The newest version of the team's branding.
     *
     * @param team empty for an engagement without a team
     */
    public Optional<BrandingRow> of(String team) {
        return brandings
                .newest(team)
                .filter(BrandingRow::inUse)
                .or(() -> brandings.newest(DEFAULT_TEAM).filter(BrandingRow::inUse));
    }
}
