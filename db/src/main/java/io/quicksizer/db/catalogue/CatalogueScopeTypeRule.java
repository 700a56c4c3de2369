package io.quicksizer.db.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * Names the family of a line item whose workbook doesn't say: the first rule whose pattern is found in the name
 * decides.
 */
@Entity
@Immutable
@Table(name = "scope_type_rule")
public class CatalogueScopeTypeRule {

    @Id
    private int position;

    private String pattern;
    private String scopeTypeName;

    /** For the persistence provider. */
    protected CatalogueScopeTypeRule() {}

    public int position() {
        return position;
    }

    /**
     * The pattern to look for, without regard to case.
     *
     * @return a regular expression that PostgreSQL and {@link java.util.regex.Pattern} read alike
     */
    public String pattern() {
        return pattern;
    }

    public String scopeTypeName() {
        return scopeTypeName;
    }
}
