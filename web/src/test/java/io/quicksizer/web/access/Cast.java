package io.quicksizer.web.access;

import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.access.SignedIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Everybody who asks: the demo people, and those whom the demo lacks. */
public final class Cast {
    /** Who owns what the calls are about. */
    static final String OWNER = "planner";

    /** Who has submitted it, and could sign off if somebody else had. */
    static final String SUBMITTER = "lead";

    /** Whose access administrators change. */
    static final String SOMEBODY = "cast-somebody";

    /** Title of a column, and the user name; nobody has none. */
    static final Map<String, String> PEOPLE = people();

    private final InMemoryUserDetailsManager accounts;
    private final PasswordEncoder passwords;
    private final PeopleDirectory directory;
    private final PersonRepository people;

    Cast(UserDetailsService accounts, PasswordEncoder passwords, PeopleDirectory directory, PersonRepository people) {
        this.accounts = (InMemoryUserDetailsManager) accounts;
        this.passwords = passwords;
        this.directory = directory;
        this.people = people;
    }

    static List<String> titles() {
        return List.copyOf(PEOPLE.keySet());
    }

    private static Map<String, String> people() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("nobody", "");
        people.put("no role", "cast-roleless");
        people.put("deactivated", "cast-gone");
        people.put("admin", "admin");
        people.put("owner", OWNER);
        people.put("team", "planner2");
        people.put("foreign", "cast-foreign");
        people.put("viewer", "viewer");
        people.put("stranger", "cast-stranger");
        people.put("approver", "approver");
        people.put("other group", "cast-legal");
        people.put("submitter", SUBMITTER);
        return people;
    }

    /** Gives those whom the demo lacks an account and an entry in the directory. */
    void prepare() {
        account(new SignedIn("cast-roleless", "No Role", Set.of(), Set.of(), null));
        account(planner("cast-gone", "north"));
        account(planner("cast-foreign", "south"));
        account(viewer("cast-stranger", "south"));
        account(viewer(SOMEBODY, "south"));
        account(new SignedIn("cast-legal", "Legal", Set.of(Role.APPROVER), Set.of("legal"), null));
        people.findById("cast-gone").ifPresent(person -> {
            person.deactivate();
            people.save(person);
        });
    }

    private static SignedIn planner(String name, @Nullable String team) {
        return new SignedIn(name, name, Set.of(Role.PLANNER), Set.of(), team);
    }

    private static SignedIn viewer(String name, @Nullable String team) {
        return new SignedIn(name, name, Set.of(Role.VIEWER), Set.of(), team);
    }

    private void account(SignedIn person) {
        directory.remember(person);
        if (!accounts.userExists(person.userName())) {
            accounts.createUser(User.withUsername(person.userName())
                    .password(passwords.encode(person.userName()))
                    .roles(person.roles().stream().map(Role::name).toArray(String[]::new))
                    .build());
        }
    }
}
