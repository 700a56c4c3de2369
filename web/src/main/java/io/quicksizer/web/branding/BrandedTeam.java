package io.quicksizer.web.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.workers.branding.Brandings;
import io.quicksizer.workers.platform.ReadByTemplates;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A team in the list of brandings.
 *
 * @param name empty for the default
 * @param own whether it currently has a branding of its own
 * @param shown whether it is the one on the page
 */
@ReadByTemplates
public record BrandedTeam(String name, boolean own, boolean shown) {

    /** Returns the default, then all teams that have people or a branding, by name. */
    static List<BrandedTeam> of(Brandings.Overview overview, String shown) {
        List<String> own = overview.newest().stream()
                .filter(BrandingRow::inUse)
                .map(BrandingRow::team)
                .toList();
        TreeSet<String> names = new TreeSet<>(overview.teams());
        overview.newest().stream().map(BrandingRow::team).forEach(names::add);
        names.remove("");
        return Stream.concat(Stream.of(""), names.stream())
                .map(name -> new BrandedTeam(name, own.contains(name), name.equals(shown)))
                .toList();
    }
}
