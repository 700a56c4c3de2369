package io.quicksizer.workers.catalogue.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the findings of one import; beyond a limit it only says that there are more, so that none can flood a page.
 */
final class Findings {

    static final int MOST = 1_000;

    private final List<Finding> findings = new ArrayList<>();

    void add(FindingCode code, CellSource source, String message) {
        add(new Finding(code, source.sheet(), source.cell().toString(), message));
    }

    void add(FindingCode code, Sheet sheet, String message) {
        add(new Finding(code, sheet.name(), null, message));
    }

    void add(FindingCode code, String message) {
        add(new Finding(code, null, null, message));
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    private void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else if (findings.size() == MOST) {
            findings.add(new Finding(
                    FindingCode.MORE_FINDINGS, null, null, "There are more findings than these " + MOST + "."));
        }
    }
}
