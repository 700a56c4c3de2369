package io.quicksizer.workers.catalogue.workbook;

import io.quicksizer.workers.catalogue.workbook.WorkbookRefusal.Code;
import org.jspecify.annotations.Nullable;

/** Carries a refusal from where it is noticed to the border of this package, where it is a {@link WorkbookOutcome}. */
final class WorkbookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient WorkbookRefusal refusal;

    WorkbookRefused(RefusalPhrase phrase, Object... arguments) {
        this(null, phrase, arguments);
    }

    WorkbookRefused(@Nullable Throwable cause, RefusalPhrase phrase, Object... arguments) {
        this(cause, WorkbookRefusal.of(phrase, arguments));
    }

    private WorkbookRefused(@Nullable Throwable cause, WorkbookRefusal refusal) {
        super(refusal.message(), cause);
        this.refusal = refusal;
    }

    WorkbookRefusal refusal() {
        return refusal;
    }

    Code code() {
        return refusal.code();
    }
}
