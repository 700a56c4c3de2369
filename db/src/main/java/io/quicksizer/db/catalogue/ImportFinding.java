package io.quicksizer.db.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A finding of the import in the workbook. */
@Entity
@Immutable
@Table(name = "import_finding")
public class ImportFinding extends CatalogueContent {

    private @Nullable String sheet;
    private @Nullable String cell;

    @Column(name = "cell_value")
    private @Nullable String value;

    private @Nullable String understood;

    @Enumerated(EnumType.STRING)
    private FindingSeverity severity;

    private String code;
    private String message;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String wording;

    private int position;

    /** For the persistence provider. */
    protected ImportFinding() {}

    /**
     * Creates a finding on a draft.
     *
     * @param version a saved draft
     * @param code stable identifier of the kind of finding
     * @param message English sentence, with both figures when two disagree
     * @param wording JSON of the sentence and its arguments, from which translations are made; null for none
     * @param spot where in the workbook it is, and its order among the findings
     */
    public ImportFinding(
            CatalogueVersion version,
            FindingSeverity severity,
            String code,
            String message,
            @Nullable String wording,
            FindingSpot spot) {
        super(version);
        this.severity = severity;
        this.code = code;
        this.message = message;
        this.wording = wording;
        this.sheet = spot.sheet();
        this.cell = spot.cell();
        this.value = spot.value();
        this.understood = spot.understood();
        this.position = spot.position();
    }

    public FindingSeverity severity() {
        return severity;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    /** Returns the JSON of the sentence and its arguments; empty for findings of earlier releases. */
    public Optional<String> wording() {
        return Optional.ofNullable(wording);
    }

    public Optional<String> sheet() {
        return Optional.ofNullable(sheet);
    }

    public Optional<String> cell() {
        return Optional.ofNullable(cell);
    }

    /** Returns the content of the cell, including its formula. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** Returns what the import read from the cell. */
    public Optional<String> understood() {
        return Optional.ofNullable(understood);
    }

    public int position() {
        return position;
    }
}
