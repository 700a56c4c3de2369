package io.quicksizer.workers.catalogue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quicksizer.db.catalogue.CatalogueContents;
import io.quicksizer.db.catalogue.CatalogueReader;
import io.quicksizer.db.catalogue.CatalogueSource;
import io.quicksizer.db.catalogue.CatalogueStatus;
import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.db.catalogue.FindingSeverity;
import io.quicksizer.db.catalogue.ImportFindingRepository;
import io.quicksizer.db.catalogue.ScopeTypeRuleRepository;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.AuditLog;
import io.quicksizer.workers.catalogue.workbook.ParsedCatalogue;
import io.quicksizer.workers.catalogue.workbook.ScopeTypeRule;
import io.quicksizer.workers.catalogue.workbook.WorkbookLimits;
import io.quicksizer.workers.catalogue.workbook.WorkbookOutcome;
import io.quicksizer.workers.catalogue.workbook.WorkbookReader;
import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal;
import io.quicksizer.workers.result.Answer;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Use case: an administrator imports a workbook as a draft, atomically. The file is parsed before the transaction, so
 * that a hostile one can't hold a lock.
 */
@Service
public class ImportingCatalogue {

    static final String ACTION = "catalogue.import";
    private static final String PREVIEW = "catalogue.preview";

    private static final String METRIC = "quicksizer.import";
    private static final int LONGEST_FILE_NAME = 300;

    private final CatalogueVersionRepository versions;
    private final CatalogueReader contents;
    private final ImportFindingRepository findings;
    private final ScopeTypeRuleRepository scopeTypeRules;
    private final EntityManager entities;
    private final CatalogueLock lock;
    private final CatalogueAccess access;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;

    ImportingCatalogue(
            CatalogueVersionRepository versions,
            CatalogueReader contents,
            ImportFindingRepository findings,
            ScopeTypeRuleRepository scopeTypeRules,
            EntityManager entities,
            CatalogueLock lock,
            CatalogueAccess access,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.versions = versions;
        this.contents = contents;
        this.findings = findings;
        this.scopeTypeRules = scopeTypeRules;
        this.entities = entities;
        this.lock = lock;
        this.access = access;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Returns what an import of the file would store, without storing it.
     *
     * @param file content of an .xlsx file
     * @return the content, its findings, and the changes from the previous version, unless the file is unreadable or
     *     not permitted, which is audited; refused if the actor is not an administrator
     */
    public Answer<WorkbookOutcome<ImportPreview>> preview(Person actor, byte[] file) {
        return access.change(actor, PREVIEW, "", () -> new Answer.Done<>(previewed(actor, file)));
    }

    private WorkbookOutcome<ImportPreview> previewed(Person actor, byte[] file) {
        return readOrAudit(actor, PREVIEW, file, Sha256.of(file))
                .map(parsed -> transaction.execute(status -> {
                    SurvivingKeys keys = new SurvivingKeys(parsed, before());
                    return new ImportPreview(keys.catalogue(), keys.added(), keys.gone());
                }));
    }

    /**
     * Imports a file as a new draft. Idempotent: if the file was imported before and is still a draft, that draft is
     * returned.
     *
     * @param fileName name of the upload; for display only
     * @param file content of an .xlsx file
     * @return the draft, unless the file is unreadable or not permitted, which is audited; refused if the actor is not
     *     an administrator
     */
    public Answer<WorkbookOutcome<ImportedDraft>> importFrom(Person actor, String fileName, byte[] file) {
        return access.change(actor, ACTION, "", () -> new Answer.Done<>(counted(actor, fileName, file)));
    }

    private WorkbookOutcome<ImportedDraft> counted(Person actor, String fileName, byte[] file) {
        String outcome = "failure";
        try {
            WorkbookOutcome<ImportedDraft> stored = store(actor, fileName, file);
            outcome = stored.accepted().isPresent() ? "success" : "refused";
            return stored;
        } finally {
            meters.counter(METRIC, "outcome", outcome).increment();
        }
    }

    private WorkbookOutcome<ImportedDraft> store(Person actor, String fileName, byte[] file) {
        String sha256 = Sha256.of(file);
        return readOrAudit(actor, ACTION, file, sha256)
                .map(parsed -> transaction.execute(status -> {
                    lock.takeForThisTransaction();
                    return openDraftOf(sha256).orElseGet(() -> newDraft(actor, fileName, sha256, parsed));
                }));
    }

    private WorkbookOutcome<ParsedCatalogue> readOrAudit(Person actor, String action, byte[] file, String sha256) {
        WorkbookOutcome<ParsedCatalogue> outcome = read(file);
        if (outcome instanceof WorkbookOutcome.Refused<ParsedCatalogue>(WorkbookRefusal refusal)) {
            audit.refused(
                    actor.userName(),
                    action,
                    CatalogueAccess.SUBJECT,
                    "",
                    Map.of(
                            "sha256", sha256,
                            "code", refusal.code().name(),
                            "reason", refusal.phrase().name()));
        }
        return outcome;
    }

    private WorkbookOutcome<ParsedCatalogue> read(byte[] file) {
        List<ScopeTypeRule> rules = scopeTypeRules.findAllByOrderByPosition().stream()
                .map(rule -> ScopeTypeRule.of(rule.pattern(), rule.scopeTypeName()))
                .toList();
        return new WorkbookReader(rules, WorkbookLimits.DEFAULT).outcome(file);
    }

    private ImportedDraft newDraft(Person actor, String fileName, String sha256, ParsedCatalogue parsed) {
        Optional<CatalogueContents> before = before();
        ParsedCatalogue catalogue = new SurvivingKeys(parsed, before).catalogue();
        CatalogueSource source = new CatalogueSource(
                shown(fileName), sha256, LayoutNotes.of(catalogue.layout()).text());
        CatalogueVersion draft = versions.saveAndFlush(
                new CatalogueVersion(versions.nextNumber(), source, actor.userName(), clock.instant()));
        new DraftWriter(entities, draft, catalogue, new KeptPolicies(before)).write();
        entities.flush();
        entities.clear();
        audit.done(
                actor.userName(),
                ACTION,
                CatalogueAccess.SUBJECT,
                draft.id(),
                Map.of("number", draft.number(), "file", source.name(), "sha256", sha256));
        return new ImportedDraft(draft.id(), draft.number(), catalogue.publishable(), false);
    }

    private Optional<ImportedDraft> openDraftOf(String sha256) {
        return versions.findAllByOrderByNumberDesc().stream()
                .filter(version -> version.status() == CatalogueStatus.DRAFT)
                .filter(version -> version.source().sha256().equals(sha256))
                .findFirst()
                .map(draft -> new ImportedDraft(draft.id(), draft.number(), publishable(draft), true));
    }

    private boolean publishable(CatalogueVersion draft) {
        return findings.findByVersionIdOrderByPosition(draft.id()).stream()
                .noneMatch(finding -> finding.severity() == FindingSeverity.ERROR);
    }

    /**
     * Returns the version whose keys and policy values are kept: the published one, or the newest if none is published.
     */
    private Optional<CatalogueContents> before() {
        return contents.published()
                .or(() -> versions.findAllByOrderByNumberDesc().stream()
                        .findFirst()
                        .flatMap(newest -> contents.byVersion(newest.id())));
    }

    private static String shown(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        String cut = name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
        return cut.isEmpty() ? "workbook.xlsx" : cut;
    }
}
