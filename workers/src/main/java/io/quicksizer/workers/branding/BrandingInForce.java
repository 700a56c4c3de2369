package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lookup of the branding that applies to a team now: the team's own, else the default, else none, which means the
 * built-in look.
 */
@Component
public class BrandingInForce {
    /** The team name of the default branding, which applies to teams without one of their own. */
    public static final String DEFAULT_TEAM = "";

    private final BrandingStore brandings;

    BrandingInForce(BrandingStore brandings) {
        this.brandings = brandings;
    }

    /**
     * Returns the newest version of the branding that applies to the team; empty if neither the team nor the default
     * uses one.
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
