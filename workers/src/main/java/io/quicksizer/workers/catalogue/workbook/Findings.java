package io.quicksizer.workers.catalogue.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the findings of one import; beyond a limit it only says that there are more, so that none can flood a page. A
 * finding that forbids publishing takes the place of one that doesn't.
 */
final class Findings {
    static final int MOST = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private boolean more;

    void add(FindingCode code, CellSource source, FindingPhrase phrase, Object... arguments) {
        add(new Finding(code, source.sheet(), source.cell().toString(), FindingText.of(phrase, arguments)));
    }

    void add(FindingCode code, Sheet sheet, FindingPhrase phrase, Object... arguments) {
        add(new Finding(code, sheet.name(), null, FindingText.of(phrase, arguments)));
    }

    /** Takes back the findings of these codes, on one sheet or on all. */
    void withdraw(Set<FindingCode> codes, @Nullable String sheet) {
        findings.removeIf(
                finding -> codes.contains(finding.code()) && (sheet == null || sheet.equals(finding.sheet())));
    }

    long count(FindingCode code) {
        return findings.stream().filter(finding -> finding.code() == code).count();
    }

    /** True when a finding that warns or forbids publishing is about the cell. */
    boolean warnsAt(CellSource source) {
        String cell = source.cell().toString();
        return findings.stream()
                .anyMatch(finding -> finding.severity() != Severity.INFO
                        && cell.equals(finding.cell())
                        && source.sheet().equals(finding.sheet()));
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        if (more) {
            all.add(new Finding(
                    FindingCode.MORE_FINDINGS, null, null, FindingText.of(FindingPhrase.MORE_FINDINGS, MOST)));
        }
        return List.copyOf(all);
    }

    private void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
            return;
        }
        more = true;
        if (finding.severity() == Severity.ERROR) {
            findings.reversed().stream()
                    .filter(other -> other.severity() != Severity.ERROR)
                    .findFirst()
                    .ifPresent(other -> {
                        findings.remove(other);
                        findings.add(finding);
                    });
        }
    }
}
