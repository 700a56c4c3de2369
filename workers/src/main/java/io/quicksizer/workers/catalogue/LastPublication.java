package io.quicksizer.workers.catalogue;

import io.quicksizer.db.catalogue.CatalogueVersion;
import io.quicksizer.db.catalogue.CatalogueVersionRepository;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.audit.LastChange;
import io.quicksizer.workers.result.ChangedBy;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lookup of who published the catalogue version for new engagements, for a person whom it has overtaken. */
@Component
public class LastPublication {
    private final CatalogueVersionRepository versions;
    private final LastChange changes;

    LastPublication(CatalogueVersionRepository versions, LastChange changes) {
        this.versions = versions;
        this.changes = changes;
    }

    /** Returns the publication; empty before the first one. */
    public Optional<ChangedBy> of(Person reader) {
        return versions.published().flatMap(version -> change(reader, version));
    }

    private Optional<ChangedBy> change(Person reader, CatalogueVersion version) {
        return version.publishedBy().flatMap(by -> version.publishedAt().map(at -> changes.by(reader, by, at)));
    }
}
