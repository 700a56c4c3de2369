package io.quicksizer.web.signin;

import io.quicksizer.workers.access.PeopleDirectory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Open sessions of people on all nodes, which can be listed and ended. */
@Component
public class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final PeopleDirectory people;
    private final SignInAudit audit;

    OpenSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions, PeopleDirectory people, SignInAudit audit) {
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
    }

    /**
     * An open session.
     *
     * @param handle identifies the session on pages; the session id cannot be derived from it
     * @param signedInAt time of the sign-in
     * @param usedAt time of the last request
     * @param browser the browser's user agent; may be empty
     * @param present whether it is the session of the current request
     */
    public record OpenSession(String handle, Instant signedInAt, Instant usedAt, String browser, boolean present) {}

    /**
     * Returns the valid sessions of a person, the most recently used first.
     *
     * @param named user name in any spelling
     */
    public List<OpenSession> of(String named, @Nullable String presentId) {
        String userName = people.keptName(named);
        return sessions.findByPrincipalName(userName).keySet().stream()
                .flatMap(id -> whole(id).stream())
                .filter(session -> !session.isExpired())
                .flatMap(session -> open(userName, session, presentId).stream())
                .sorted(Comparator.comparing(OpenSession::usedAt).reversed())
                .toList();
    }

    /**
     * Ends one session of a person.
     *
     * @param named user name in any spelling
     * @param actor user name of the person who ends it
     * @return whether such a session existed
     */
    public boolean end(String actor, String named, String handle) {
        String userName = people.keptName(named);
        Optional<String> id = sessions.findByPrincipalName(userName).keySet().stream()
                .filter(candidate -> handle(candidate).equals(handle))
                .findFirst();
        id.ifPresent(found -> {
            sessions.deleteById(found);
            audit.sessionEnded(userName, actor.equals(userName) ? "ended by the person" : "ended by " + actor);
        });
        return id.isPresent();
    }

    /**
     * Loads sessions one by one: in a list of several, attributes may be missing because its rows are not sorted by
     * session.
     */
    private Optional<Session> whole(String id) {
        return Optional.ofNullable(sessions.findById(id));
    }

    private Optional<OpenSession> open(String userName, Session session, @Nullable String presentId) {
        return SignedInAt.of(session)
                .filter(at -> !people.signedOutSince(userName, at))
                .map(at -> new OpenSession(
                        handle(session.getId()),
                        at,
                        session.getLastAccessedTime(),
                        SignedInAt.browserOf(session),
                        session.getId().equals(presentId)));
    }

    private static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available", impossible);
        }
    }
}
