package io.quicksizer.db.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The family that a line item belongs to. */
@Entity
@Immutable
@Table(name = "scope_type")
public class ScopeType extends CatalogueContent {

    private String key;
    private String name;
    private int position;

    /** For the persistence provider. */
    protected ScopeType() {}

    /**
     * Creates a scope type of a draft.
     *
     * @param version a saved draft
     * @param key stable text, unique within the version
     * @param name what people read
     * @param position order within the version, from 0
     */
    public ScopeType(CatalogueVersion version, String key, String name, int position) {
        super(version);
        this.key = key;
        this.name = name;
        this.position = position;
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
