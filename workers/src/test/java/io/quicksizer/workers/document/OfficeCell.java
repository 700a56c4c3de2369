package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell as LibreOffice understood it.
 *
 * @param number its value if it is a number
 */
record OfficeCell(Optional<BigDecimal> number) {
    static final OfficeCell EMPTY = new OfficeCell(Optional.empty());
}
