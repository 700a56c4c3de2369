package io.quicksizer.workers.catalogue.workbook;

import java.util.List;

/** Parts of a small workbook as it is read: line items and findings. */
final class ReadBack {
    private ReadBack() {}

    static List<String> lineItems(SmallWorkbook workbook) {
        return workbook.read().lineItems().stream().map(ParsedLineItem::name).toList();
    }

    static List<String> codes(SmallWorkbook workbook) {
        return workbook.read().findings().stream()
                .map(finding -> finding.code().name())
                .toList();
    }

    static List<String> errors(SmallWorkbook workbook) {
        return workbook.read().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code().name())
                .toList();
    }

    static List<String> cells(SmallWorkbook workbook, String code) {
        return workbook.read().findings().stream()
                .filter(finding -> finding.code().name().equals(code))
                .map(finding -> String.valueOf(finding.cell()))
                .toList();
    }

    static String message(SmallWorkbook workbook, String code) {
        return workbook.read().findings().stream()
                .filter(finding -> finding.code().name().equals(code))
                .map(Finding::message)
                .findFirst()
                .orElse("no " + code);
    }
}
