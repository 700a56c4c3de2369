package io.quicksizer.workers.catalogue.workbook;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes cells of values as the file has them, with the shared texts and the styles of the workbook. */
final class CellFactory {
    private static final String NUMBER = "n";
    private static final String SHARED_TEXT = "s";
    private static final String CALCULATED_TEXT = "str";

    private final SharedTexts texts;
    private final CellStyles styles;
    private final CellQuota quota;

    CellFactory(SharedTexts texts, CellStyles styles, CellQuota quota) {
        this.texts = texts;
        this.styles = styles;
        this.quota = quota;
    }

    /**
     * A cell of the file.
     *
     * @param type the attribute {@code t}
     * @param style the attribute {@code s}
     * @param value the element {@code v}; empty for none
     * @param inline the element {@code is}, or null
     */
    record Raw(
            CellAddress address,
            String type,
            String style,
            String value,
            @Nullable RichText inline,
            @Nullable String formula) {}

    Cell cell(Raw raw) {
        RichText rich = text(raw);
        String text = rich.text();
        boolean struck = rich.struck() || styles.struck(raw.style());
        if (!raw.type().equals(NUMBER) || text.isEmpty()) {
            CellLook look = CellLook.ofText(struck, rich.reversed());
            return new Cell(raw.address(), kind(raw.type(), text), text, raw.formula(), look);
        }
        Optional<String> date = styles.dateShown(raw.style(), text);
        if (date.isPresent()) {
            CellLook look = CellLook.ofText(struck, false);
            return new Cell(raw.address(), Cell.Kind.DATE, date.get(), raw.formula(), look);
        }
        CellLook look = styles.look(raw.style(), text);
        if (look.words() != null) {
            quota.countRepeated(look.words());
        }
        return new Cell(raw.address(), Cell.Kind.NUMBER, text, raw.formula(), struck ? look.withStruck() : look);
    }

    private RichText text(Raw raw) {
        String value = raw.value();
        if (raw.inline() != null && value.isEmpty()) {
            return raw.inline();
        }
        return switch (raw.type()) {
            case SHARED_TEXT -> value.isEmpty() ? RichText.EMPTY : sharedText(value);
            case CALCULATED_TEXT -> RichText.of(value);
            case "b" -> RichText.plain(value.replace("1", "TRUE").replace("0", "FALSE"));
            default -> RichText.plain(value);
        };
    }

    private RichText sharedText(String number) {
        RichText text = texts.at(number);
        quota.countRepeated(text.text());
        return text;
    }

    private static Cell.Kind kind(String type, String text) {
        if (text.isEmpty()) {
            // a formula that was calculated to an empty text is not one without a result
            return type.equals(CALCULATED_TEXT) ? Cell.Kind.TEXT : Cell.Kind.BLANK;
        }
        return switch (type) {
            case NUMBER -> Cell.Kind.NUMBER;
            case "d" -> Cell.Kind.DATE;
            case "b" -> Cell.Kind.BOOLEAN;
            case "e" -> Cell.Kind.ERROR;
            default -> Cell.Kind.TEXT;
        };
    }
}
