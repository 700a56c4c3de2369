package io.quicksizer.db.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A group of services. */
@Entity
@Immutable
@Table(name = "catalogue_section")
public class CatalogueSection extends CatalogueContent {

    private String key;
    private String name;
    private int position;
    private @Nullable Integer sourceRow;

    /** For the persistence provider. */
    protected CatalogueSection() {}

    /**
     * Creates a section of a draft.
     *
     * @param version a saved draft
     * @param place its key, name, order and row in the workbook
     */
    public CatalogueSection(CatalogueVersion version, CataloguePlace place) {
        super(version);
        this.key = place.key();
        this.name = place.name();
        this.position = place.position();
        this.sourceRow = place.sourceRow();
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }
}
