package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingRow.Texts;
import io.quicksizer.db.branding.BrandingStore;
import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.workers.branding.BrandingEntry.LogoChoice;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.sizing.VisibleText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Factory for the next version of a branding from what was entered. */
@Component
class BrandingDraft {
    private final BrandingStore brandings;

    BrandingDraft(BrandingStore brandings) {
        this.brandings = brandings;
    }

    /**
     * A validated entry.
     *
     * @param problems the problems of the entry; empty if it is valid
     * @param logo the resulting logo; empty if there is none
     */
    record Checked(List<Problem> problems, Optional<LogoRow> logo) {
        /** Returns the next version; to be called only for an entry without problems. */
        BrandingRow row(BrandingEntry entry, String actor, Instant now) {
            return new BrandingRow(
                    entry.team(),
                    entry.basedOn() + 1,
                    true,
                    clean(entry.name()),
                    AccentColour.of(entry.accent()),
                    entry.validityDays(),
                    clean(entry.english()),
                    clean(entry.german()),
                    logo.map(LogoRow::sha256).orElse(null),
                    actor,
                    now);
        }
    }

    Checked check(BrandingEntry entry) {
        List<Problem> problems = new ArrayList<>(BrandingRules.problems(entry));
        return switch (entry.logo()) {
            case LogoChoice.Known(String sha256) -> new Checked(problems, known(sha256, problems));
            case LogoChoice.Uploaded uploaded -> {
                LogoPicture picture = LogoPicture.of(uploaded.file());
                picture.problem().ifPresent(problems::add);
                yield new Checked(problems, picture.logo());
            }
        };
    }

    private Optional<LogoRow> known(String sha256, List<Problem> problems) {
        Optional<LogoRow> logo = sha256.isEmpty() ? Optional.empty() : brandings.logo(sha256);
        if (logo.isEmpty() && !sha256.isEmpty()) {
            problems.add(Problem.of("logo", BrandingProblem.LOGO_UNKNOWN));
        }
        return logo;
    }

    /** Returns the version with which a team stops using its branding. */
    static BrandingRow unused(BrandingRow newest, int version, String actor, Instant now) {
        return new BrandingRow(
                newest.team(),
                version,
                false,
                newest.name(),
                newest.accent(),
                newest.validityDays(),
                newest.english(),
                newest.german(),
                newest.logoSha256(),
                actor,
                now);
    }

    private static Texts clean(Texts texts) {
        return new Texts(clean(texts.contact()), clean(texts.cover()), clean(texts.legal()));
    }

    private static String clean(String text) {
        return VisibleText.cleaned(text).replaceAll("\\R", "\n");
    }
}
