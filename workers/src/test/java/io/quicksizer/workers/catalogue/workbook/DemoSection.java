package io.quicksizer.workers.catalogue.workbook;

/**
 * A section of the demo workbook.
 *
 * @param name as people read it
 * @param id its CRM id
 */
record DemoSection(String name, String id) {}
