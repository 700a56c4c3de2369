package io.quicksizer.db.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/**
 * A rule that assigns a scope type to a line item whose workbook names none: the first rule whose pattern occurs in the
 * name applies.
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
     * Returns the pattern to look for, ignoring case.
     *
     * @return a regular expression with the same meaning in PostgreSQL and {@link java.util.regex.Pattern}
     */
    public String pattern() {
        return pattern;
    }

    public String scopeTypeName() {
        return scopeTypeName;
    }
}
