package io.quicksizer.workers.prototype;

import java.util.List;

/**
 * An engagement as the prototype stored it, unchecked. Numbers are texts, because the prototype stored NaN and infinity
 * as well; a missing value is an empty text.
 *
 * @param id primary key in the prototype
 * @param owner id of its user
 * @param spread the five columns spreadY1 to spreadY5
 * @param selections its rows of the workbook
 */
record PrototypeEngagement(
        String id,
        String name,
        String customer,
        String opportunity,
        String notes,
        String owner,
        String durationYears,
        List<String> spread,
        List<Selection> selections,
        List<CustomRow> services) {

    /**
     * A chosen row of the workbook.
     *
     * @param id primary key in the prototype
     * @param rowKey number of the row on the main sheet, or the name of the line item
     * @param size as it was stored
     * @param customDays stored total of a row at size Custom
     */
    record Selection(String id, String rowKey, String size, String customDays) {}

    /**
     * A custom service.
     *
     * @param id primary key in the prototype
     * @param rowKey row of the line item that it belongs to
     * @param serviceId CRM id of a service of the catalogue
     * @param name name of the service
     */
    record CustomRow(String id, String rowKey, String serviceId, String name, String days, String note) {}
}
