package io.quicksizer.workers.document;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell as LibreOffice understood it.
 *
 * @param number its value if it is a number
 * @param text what it shows, its lines joined by line feeds
 */
record OfficeCell(Optional<BigDecimal> number, String text) {}
