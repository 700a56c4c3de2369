/** KPIs and weekly reports: pages with charts and tables, files for download, and the API. */
@NullMarked
package io.quicksizer.web.kpi;

import org.jspecify.annotations.NullMarked;
