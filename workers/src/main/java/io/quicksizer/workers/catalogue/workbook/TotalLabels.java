package io.quicksizer.workers.catalogue.workbook;

import java.util.Set;
import java.util.regex.Pattern;

/** Words that name the total of a list, in the languages of Europe and those that spreadsheets often come in. */
final class TotalLabels {
    private static final Set<String> LABELS = Set.of(
            "sum",
            "sums",
            "total",
            "totals",
            "grand total",
            "subtotal",
            "sub-total",
            "sub total",
            "total days",
            "sum of days",
            "summe",
            "gesamt",
            "gesamtsumme",
            "summe gesamt",
            "gesamt summe",
            "zwischensumme",
            "endsumme",
            "insgesamt",
            "summe tage",
            "gesamt tage",
            "total général",
            "total general",
            "total geral",
            "sous-total",
            "somme",
            "totale",
            "totale generale",
            "subtotale",
            "somma",
            "suma",
            "suma total",
            "soma",
            "totaal",
            "subtotaal",
            "eindtotaal",
            "i alt",
            "totalt",
            "summa",
            "yhteensä",
            "kokku",
            "kopā",
            "iš viso",
            "razem",
            "łącznie",
            "celkem",
            "spolu",
            "összesen",
            "skupaj",
            "ukupno",
            "toplam",
            "genel toplam",
            "σύνολο",
            "итого",
            "всего",
            "сумма",
            "разом",
            "合計",
            "総計",
            "小計",
            "总计",
            "合计",
            "小计",
            "總計",
            "총계",
            "합계",
            "소계",
            "المجموع",
            "الإجمالي",
            "סה\"כ",
            "∑",
            "σ",
            "tot",
            "ges",
            "insg",
            "summen",
            "teilsumme",
            "ergebnis",
            "teilergebnis",
            "gesamtergebnis",
            "totale complessivo",
            "suma końcowa",
            "celkový součet",
            "totalsumma",
            "hovedtotal",
            "итог",
            "общий итог",
            "集計",
            "汇总",
            "요약");

    private static final Pattern LIKENESS = Pattern.compile(
            "(?:(?:grand |sub[- ]?)?(?:totale?|totaal|totalt|sum|summe|somme|suma|gesamt|zwischensumme)\\b|итого|合計|总计).*"
                    + "|gesamt(?:aufwand|summe|tage|zahl|ergebnis|kosten|leistung)\\b.*|[σ∑] .*"
                    + "|.*\\b(?:totals?|in total|\\p{L}*summe|gesamt|insgesamt)");
    private static final Pattern END = Pattern.compile("[\\s:=().]+$");

    private static final Pattern SPACED_OUT = Pattern.compile("\\p{L}(?: \\p{L}){2,}");

    private TotalLabels() {}

    /** True for a text that says nothing but that something is a total. */
    static boolean is(String text) {
        return LABELS.contains(label(text));
    }

    /** True for a text that sounds like a total, and may be a name all the same. */
    static boolean resembles(String text) {
        return LIKENESS.matcher(label(text)).matches();
    }

    private static String label(String text) {
        String label = END.matcher(Texts.folded(text)).replaceAll("");
        return SPACED_OUT.matcher(label).matches() ? label.replace(" ", "") : label;
    }
}
