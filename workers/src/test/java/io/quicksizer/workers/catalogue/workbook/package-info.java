@NullMarked
package io.quicksizer.workers.catalogue.workbook;

import org.jspecify.annotations.NullMarked;
