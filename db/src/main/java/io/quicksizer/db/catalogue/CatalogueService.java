package io.quicksizer.db.catalogue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that is delivered, with its template days per size. */
@Entity
@Immutable
@Table(name = "catalogue_service")
public class CatalogueService extends CatalogueContent {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "section_id")
    private CatalogueSection section;

    private String key;
    private String name;
    private @Nullable String crmId;
    private @Nullable String defaultEffort;

    @Embedded
    private @Nullable DaysBySize days;

    private @Nullable String note;
    private int position;
    private @Nullable Integer sourceRow;

    /** For the persistence provider. */
    protected CatalogueService() {}

    /**
     * Creates a service of a draft.
     *
     * @param version a saved draft
     * @param section its section, of the same version
     * @param place its key, name, order and row in the template sheet
     * @param template its values in the template sheet
     */
    public CatalogueService(
            CatalogueVersion version, CatalogueSection section, CataloguePlace place, ServiceTemplate template) {
        super(version);
        this.section = section;
        this.key = place.key();
        this.name = place.name();
        this.position = place.position();
        this.sourceRow = place.sourceRow();
        this.crmId = template.crmId();
        this.defaultEffort = template.defaultEffort();
        this.days = template.days();
        this.note = template.note();
    }

    public CatalogueSection section() {
        return section;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public ServiceTemplate template() {
        return new ServiceTemplate(crmId, defaultEffort, days == null ? DaysBySize.NONE : days, note);
    }

    public int position() {
        return position;
    }

    public Optional<Integer> sourceRow() {
        return Optional.ofNullable(sourceRow);
    }
}
