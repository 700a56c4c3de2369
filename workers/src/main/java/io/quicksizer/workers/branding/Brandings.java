package io.quicksizer.workers.branding;

import io.quicksizer.db.branding.BrandingRow;
import io.quicksizer.db.branding.BrandingStore;
import io.quicksizer.db.branding.LogoRow;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AdministratorGuard;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.result.Conflict;
import io.quicksizer.workers.result.ConflictCode;
import io.quicksizer.workers.sizing.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Use cases in which administrators view, preview and change the look of documents. Each change is stored as a new
 * version.
 */
@Service
public class Brandings {
    /** Maximum size of a logo file, in bytes. Callers need to read at most one byte more of an upload. */
    public static final int LARGEST_LOGO = LogoPicture.LARGEST_FILE;

    private static final String SUBJECT = "branding";
    private static final String READ = "branding.read";
    private static final String SAVE = "branding.save";

    private final BrandingStore brandings;
    private final PeopleDirectory people;
    private final BrandingDraft drafts;
    private final AdministratorGuard guard;
    private final LastChange changes;
    private final AuditLog audit;
    private final Clock clock;

    Brandings(
            BrandingStore brandings,
            PeopleDirectory people,
            BrandingDraft drafts,
            AdministratorGuard guard,
            LastChange changes,
            AuditLog audit,
            Clock clock) {
        this.brandings = brandings;
        this.people = people;
        this.drafts = drafts;
        this.guard = guard;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All brandings.
     *
     * @param newest the newest version of each team that ever had a branding, the default first
     * @param teams teams of active people, in alphabetical order
     */
    public record Overview(List<BrandingRow> newest, List<String> teams) {}

    /** Returns the newest version of each team's branding, and the teams. */
    @Transactional
    public Answer<Overview> overview(Person actor) {
        return guard.through(
                actor, READ, SUBJECT, "all", () -> new Answer.Done<>(new Overview(brandings.all(), people.teams())));
    }

    /** Returns the versions of a team's branding, newest first; empty if it never had one. */
    @Transactional
    public Answer<List<BrandingRow>> versions(Person actor, String team) {
        return guard.through(actor, READ, SUBJECT, subject(team), () -> new Answer.Done<>(brandings.versions(team)));
    }

    /** Returns a logo by its SHA-256. */
    @Transactional
    public Answer<LogoRow> logo(Person actor, String sha256) {
        return guard.through(
                actor,
                READ,
                SUBJECT,
                sha256,
                () -> brandings
                        .logo(sha256)
                        .<Answer<LogoRow>>map(Answer.Done::new)
                        .orElseGet(() -> new Answer.Missing<>("logo")));
    }

    /** Stores a logo, re-encoded and scaled down, unless it is stored already, and returns it. */
    @Transactional
    public Answer<LogoRow> addLogo(Person actor, byte[] file) {
        return guard.through(actor, "branding.logo", SUBJECT, "new", () -> {
            LogoPicture picture = LogoPicture.of(file);
            picture.logo().ifPresent(logo -> {
                brandings.keep(logo, clock.instant());
                audit.done(
                        actor.userName(),
                        "branding.logo",
                        SUBJECT,
                        logo.sha256(),
                        Map.of("width", logo.width(), "height", logo.height()));
            });
            return picture.logo()
                    .<Answer<LogoRow>>map(Answer.Done::new)
                    .orElseGet(() ->
                            new Answer.Invalid<>(picture.problem().stream().toList()));
        });
    }

    /** Returns an example proposal with this branding, as PDF; nothing is stored. */
    @Transactional
    public Answer<byte[]> preview(Person actor, BrandingEntry entry, Locale language) {
        return guard.through(actor, "branding.preview", SUBJECT, subject(entry.team()), () -> {
            BrandingDraft.Checked checked = drafts.check(entry);
            return checked.problems().isEmpty()
                    ? new Answer.Done<>(BrandingPreview.pdf(
                            checked.row(entry, actor.userName(), clock.instant()),
                            actor.displayName(),
                            checked.logo().map(LogoRow::png),
                            language))
                    : new Answer.Invalid<>(checked.problems());
        });
    }

    /** Saves a branding as the team's next version, which later submissions freeze. */
    @Transactional
    public Answer<BrandingRow> save(Person actor, BrandingEntry entry) {
        return guard.through(actor, SAVE, SUBJECT, subject(entry.team()), () -> {
            BrandingDraft.Checked checked = drafts.check(entry);
            List<Problem> problems = Stream.concat(team(entry.team()), checked.problems().stream())
                    .toList();
            if (!problems.isEmpty()) {
                return new Answer.Invalid<>(problems);
            }
            if (newestForChange(entry.team()) != entry.basedOn()) {
                return changed(actor, entry.team());
            }
            checked.logo().ifPresent(logo -> brandings.keep(logo, clock.instant()));
            return added(actor, SAVE, checked.row(entry, actor.userName(), clock.instant()));
        });
    }

    /**
     * Stops using a team's branding, so that the default applies; for the default, the built-in look. Versions are
     * kept.
     */
    @Transactional
    public Answer<BrandingRow> stopUsing(Person actor, String team, int basedOn) {
        return guard.through(actor, "branding.stop", SUBJECT, subject(team), () -> {
            int number = newestForChange(team);
            Optional<BrandingRow> newest = brandings.newest(team).filter(BrandingRow::inUse);
            if (newest.isPresent() && number != basedOn) {
                return changed(actor, team);
            }
            return newest.map(row -> added(
                            actor,
                            "branding.stop",
                            BrandingDraft.unused(row, number + 1, actor.userName(), clock.instant())))
                    .orElseGet(() -> new Answer.Missing<>(SUBJECT));
        });
    }

    private Stream<Problem> team(String team) {
        boolean known = team.equals(BrandingInForce.DEFAULT_TEAM)
                || people.teams().contains(team)
                || brandings.newest(team).isPresent();
        return known ? Stream.empty() : Stream.of(Problem.of("team", BrandingProblem.BRANDING_TEAM_UNKNOWN, team));
    }

    private Answer<BrandingRow> added(Person actor, String action, BrandingRow row) {
        if (!brandings.add(row)) {
            return changed(actor, row.team());
        }
        audit.done(
                actor.userName(),
                action,
                SUBJECT,
                subject(row.team()),
                Map.of("version", row.version(), "logo", row.logoSha256() == null ? "" : row.logoSha256()));
        return new Answer.Done<>(row);
    }

    /**
     * Locks the team's branding until the transaction ends, and returns the number of its newest version; 0 if it has
     * none.
     */
    private int newestForChange(String team) {
        brandings.lock(team);
        return brandings.newest(team).map(BrandingRow::version).orElse(0);
    }

    private Answer<BrandingRow> changed(Person actor, String team) {
        Optional<BrandingRow> newest = brandings.newest(team);
        return new Answer.Conflicting<BrandingRow>(
                        Conflict.of(ConflictCode.BRANDING_CHANGED),
                        newest.map(BrandingRow::version).orElse(0))
                .named(() -> newest.map(row -> changes.by(actor, row.savedBy(), row.savedAt())));
    }

    /** Returns the id of the audit subject, which must not be empty. */
    private static String subject(String team) {
        return team.isEmpty() ? "default" : "team:" + team;
    }
}
