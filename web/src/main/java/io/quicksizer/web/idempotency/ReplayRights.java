package io.quicksizer.web.idempotency;

import io.quicksizer.web.hardening.RequestedPath;
import io.quicksizer.web.signin.SignedInPerson;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.engagement.EngagementQueries;
import io.quicksizer.workers.revision.RevisionQueries;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Access check for replays: a stored response is replayed only while the person may read the engagement or revision
 * that it is about. Access withdrawn after the first call also applies to replays.
 */
@Component
class ReplayRights {
    private static final Pattern THING = Pattern.compile("/api/v1/(engagements|revisions)/([0-9a-fA-F-]{36})(?:/.*)?");

    private final PeopleDirectory people;
    private final EngagementQueries engagements;
    private final RevisionQueries revisions;

    ReplayRights(PeopleDirectory people, EngagementQueries engagements, RevisionQueries revisions) {
        this.people = people;
        this.engagements = engagements;
        this.revisions = revisions;
    }

    /**
     * Returns whether a stored response may be replayed.
     *
     * @param location Location header of the stored response; empty if it has none
     */
    boolean mayBeShown(HttpServletRequest request, String userName, String location) {
        Optional<Person> person = SignedInPerson.of(request).or(() -> people.find(userName));
        return person.isPresent()
                && isReadable(person.get(), RequestedPath.of(request))
                && isReadable(person.get(), location);
    }

    private boolean isReadable(Person person, String path) {
        Matcher thing = THING.matcher(path);
        if (!thing.matches()) {
            return true;
        }
        UUID id = UUID.fromString(thing.group(2));
        return thing.group(1).equals("engagements")
                ? engagements.view(person, id).ifDone().isPresent()
                : revisions.view(person, id).ifDone().isPresent();
    }
}
