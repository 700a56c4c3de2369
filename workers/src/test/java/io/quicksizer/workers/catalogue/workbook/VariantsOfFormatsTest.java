package io.quicksizer.workers.catalogue.workbook;

import static io.quicksizer.workers.catalogue.workbook.ImportOf.formatted;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.MAIN;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.REVIEW;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.TEMPLATE;
import static io.quicksizer.workers.catalogue.workbook.SmallWorkbook.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.workers.sizing.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that show something else than they hold: by their number format, their font, or pieces of their text. */
class VariantsOfFormatsTest {
    private static final String STYLES = "xl/styles.xml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\"0\"",
                "\"1\"0",
                "0.0\\0",
                "-0",
                "\"-\"0.0",
                "(0.0)",
                "0.0-",
                "00-00",
                "0,",
                "0.0,",
                "#,##0,",
                "0,,",
                "\"\u2212\"0",
                "\"\u2013\"0",
                "0\" + 2\"",
                "0\"-\"0",
                "\"0\"0",
                "0\"5\"",
                "\"1.\"0",
                "\"1 \"0",
                "\\-0",
                "\\(0\\)",
                "\"- \"0.0",
                "[Red]-0.0;0.0",
                "0\".5\"0",
                "[<100]\"9\"0;0"
            })
    void a_format_that_makes_another_number_of_a_figure_is_named(String format) {
        ImportOf main = ImportOf.of(formatted(format, MAIN, "E8", "12.5"));
        assertThat(main.warnsAt("E8")).isTrue();
        assertThat(main.stated("Flat Fee", Size.L)).isEqualTo("12.5");
        assertThat(ImportOf.of(formatted(format, REVIEW, "G6", "12.5")).warnsAt("G6"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,0.4", "0.0,0.04", "'#,##0',0.3", "'0\" d\"',0.2", "#,0.49", "'[Blue]0;[Red]-0',0.25", "00,0.1"})
    void a_figure_that_its_format_rounds_to_nothing_is_named(String format, String number) {
        assertThat(ImportOf.of(formatted(format, MAIN, "E8", number)).warnsAt("E8"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "godz.",
                "ч",
                "小时",
                "時間",
                "uur",
                "saat",
                "weken",
                "周",
                "k",
                "pcs",
                "Stk",
                "x",
                "points",
                "SP",
                "TEUR",
                "zł",
                "pts",
                "timer",
                "timmar",
                "tuntia",
                "hodin",
                "óra",
                "ώρες",
                "שעות",
                "ساعة",
                "giờ",
                "週",
                "か月",
                "bis zu",
                "d per week",
                "Tage je Monat"
            })
    void a_word_that_nobody_knows_behind_a_figure_is_named(String unit) {
        ImportOf read = ImportOf.of(formatted("0.0\" " + unit + "\"", MAIN, "E8", "12.5"));
        assertThat(read.warnsAt("E8")).isTrue();
        assertThat(ImportOf.of(formatted("0.0\"" + unit + "\"", REVIEW, "G6", "12.5"))
                        .warnsAt("G6"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0\" d (8h)\"",
                "\"ca. \"0.0",
                "\"~\"0.0",
                "+0.0;-0.0",
                "0.0\" \"",
                "0.0\"*\"",
                "0.0\" ✓\"",
                "0.0\" PT\";-0.0\" PT\";\"–\"",
                "0.0 \\P\\T",
                "_-* #,##0.0 _d_-",
                "[Black]0.0;[Red]0.0",
                "0.0\" Manntage (geschätzt)\"",
                "0.0\" d\"_);(0.0\" d\")",
                "0.0;;;@",
                "@\" d\"",
                "\"\"0.0\"\"",
                "0.0\"\u00a0d\"",
                "0.0\" T\"",
                "[>100]0.0\" h\";0.0\" d\"",
                "\"Tag \"0.0",
                "0.0\" Personentage\"",
                "0.0\" person-days\"",
                "0.0\" 人天\"",
                "0.0\" dní\"",
                "General\" Tage\"",
                "0.0\" days, net\"",
                "#\\ ##0.0",
                "#,##0.0\" PT\"",
                "0.0\" m/d\"",
                "0\" d\""
            })
    void a_format_that_only_decorates_days_is_no_matter(String format) {
        ImportOf read = ImportOf.of(formatted(format, MAIN, "E8", "12.5"));
        assertThat(read.errors()).isEmpty();
        assertThat(read.warnsAt("E8")).isFalse();
        assertThat(read.stated("Flat Fee", Size.L)).isEqualTo("12.5");
    }

    @ParameterizedTest
    @CsvSource({"Portfolio,B8", "Portfolio,E8", "Review,B6", "Review,F6", "Scenario Template,B5", "Scenario Template,F5"
    })
    void a_name_or_figure_that_its_font_strikes_out_is_named(String sheet, String cell) {
        SmallWorkbook workbook = fonts("<font><strike/></font>");
        ImportOf read = ImportOf.of(styled(workbook, sheet, cell));
        assertThat(read.warnsAt(cell)).isTrue();
        assertThat(read.lineItems()).containsExactly("First Review", "Flat Fee");
        assertThat(read.catalogue().services()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<font><strike val=\"0\"/></font>", "<font><u/></font>", "<font><strike val=\"false\"/></font>"})
    void a_font_that_strikes_nothing_out_is_no_matter(String font) {
        assertThat(ImportOf.of(styled(fonts(font), MAIN, "B8")).warnsAt("B8")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<font><color rgb=\"FFFFFFFF\"/></font>",
                "<font><color rgb=\"ffffff\"/></font>",
                "<font><color theme=\"0\"/></font>"
            })
    void a_figure_in_white_on_no_background_is_named(String font) {
        assertThat(ImportOf.of(styled(fonts(font), MAIN, "E8")).warnsAt("E8")).isTrue();
        assertThat(ImportOf.of(styled(fonts(font), REVIEW, "F6")).warnsAt("F6")).isTrue();
    }

    @Test
    void a_figure_in_white_on_a_background_is_no_matter() {
        SmallWorkbook workbook = fonts("<font><color rgb=\"FFFFFFFF\"/></font>")
                .edit(
                        STYLES,
                        xml -> xml.replace(
                                        "</fills>",
                                        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF000080\"/></patternFill></fill></fills>")
                                .replace("<xf fontId=\"2\"/>", "<xf fontId=\"2\" fillId=\"2\"/>"));
        assertThat(ImportOf.of(styled(workbook, MAIN, "E8")).warnsAt("E8")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<r><rPr><strike/></rPr><t>10</t></r><r><t> 12</t></r> => 12",
                "<r><rPr><strike/></rPr><t>1</t></r><r><t>2</t></r> => 2",
                "<r><rPr><strike val=\"0\"/></rPr><t>12</t></r> => 12",
                "<r><t>12</t></r><r><rPr><strike/></rPr><t> h</t></r> => 12",
                "<r><rPr><b/></rPr><t>1</t></r><r><t>2</t></r> => 12",
                "<t>12</t><rPh sb=\"0\" eb=\"1\"><t>13</t></rPh> => 12"
            })
    void a_figure_of_several_pieces_is_what_is_left_of_it(String pieces, String days) {
        ImportOf read = ImportOf.of(small().raw(MAIN, "E8", "t=\"inlineStr\"", "<is>" + pieces + "</is>"));
        assertThat(read.stated("Flat Fee", Size.L)).isEqualTo(days);
        assertThat(read.warnsAt("E8")).isEqualTo(pieces.contains("strike/>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><t>12</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>",
                "<r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r><r><t>5</t></r>",
                "<r><t>12</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r>"
            })
    void a_footnote_is_no_digit_of_a_figure(String pieces) {
        ImportOf read = ImportOf.of(small().raw(REVIEW, "F6", "t=\"inlineStr\"", "<is>" + pieces + "</is>"));
        assertThat(read.days(Size.M)).isEqualTo("2");
        assertThat(read.warnsAt("F6")).isTrue();
    }

    @Test
    void a_name_of_which_a_piece_is_struck_out_is_the_rest_of_it_and_named() {
        ImportOf read = ImportOf.of(small().raw(
                        MAIN,
                        "B8",
                        "t=\"inlineStr\"",
                        "<is><r><rPr><strike/></rPr><t>Old</t></r><r><t> Flat Fee</t></r></is>"));
        assertThat(read.lineItems()).containsExactly("First Review", "Flat Fee");
        assertThat(read.warnsAt("B8")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {"<v>1</v><extLst><ext><v>2</v></ext></extLst> => 1", "<v>12</v><is><t>3</t></is> => 12"})
    void only_the_value_of_the_cell_itself_is_its_value(String content, String days) {
        assertThat(ImportOf.of(small().raw(MAIN, "E8", "", content)).stated("Flat Fee", Size.L))
                .isEqualTo(days);
    }

    @Test
    void a_cell_with_two_values_is_damage() {
        assertThatThrownBy(
                        () -> small().raw(MAIN, "E8", "", "<v>12</v><v>13</v>").read())
                .hasMessageContaining("E8");
    }

    @Test
    void a_name_that_is_true_is_called_so() {
        assertThat(ImportOf.of(small().raw(MAIN, "B8", "t=\"b\"", "<v>1</v>")).lineItems())
                .containsExactly("First Review", "TRUE");
    }

    private static SmallWorkbook fonts(String font) {
        return small().edit(
                        STYLES,
                        xml -> xml.replace("</fonts>", font + "</fonts>")
                                .replace("</cellXfs>", "<xf fontId=\"2\"/></cellXfs>"));
    }

    /** Gives the fourth style to a cell with a name or with 5 days. */
    private static SmallWorkbook styled(SmallWorkbook workbook, String sheet, String cell) {
        if (cell.startsWith("B")) {
            String name = sheet.equals(MAIN) ? "Flat Fee" : sheet.equals(TEMPLATE) ? "Blueprint" : "Workshop";
            return workbook.raw(sheet, cell, "t=\"inlineStr\" s=\"3\"", "<is><t>" + name + "</t></is>");
        }
        return workbook.raw(sheet, cell, "s=\"3\"", "<v>5</v>");
    }
}
