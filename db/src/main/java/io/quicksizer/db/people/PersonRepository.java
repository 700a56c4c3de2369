package io.quicksizer.db.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** People by user name. */
public interface PersonRepository extends JpaRepository<PersonEntity, String> {

    /** Active members of a sign-off group, by user name. */
    @Query("select p from PersonEntity p join p.groups g where g = :group and p.active = true order by p.userName")
    List<PersonEntity> activeMembersOf(String group);

    /** Active people who hold a role, by user name. */
    @Query("select p from PersonEntity p join p.roles r where r = :role and p.active = true order by p.userName")
    List<PersonEntity> activeWithRole(String role);

    /** Whoever the identity provider calls by this name; more than one only if the mapping of names was changed. */
    List<PersonEntity> findBySubject(String subject);

    /** Everybody who may still sign in, by user name. */
    List<PersonEntity> findByActiveTrueOrderByUserName(Limit limit);

    /** Everybody who has ever signed in, by user name, behind one of them; an empty text is before everybody. */
    List<PersonEntity> findByUserNameGreaterThanOrderByUserName(String after, Limit limit);

    /** Active people who hold a role, by user name; none of them changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonEntity p join p.roles r where r = :role and p.active = true order by p.userName")
    List<PersonEntity> lockActiveWithRole(String role);

    /** Ends every session of everybody that began until now. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update PersonEntity p set p.signedOutAt = :now, p.rowVersion = p.rowVersion + 1")
    int signEverybodyOut(Instant now);

    /** The teams of those who may still sign in, in alphabetical order. */
    @Query("select distinct p.team from PersonEntity p where p.team is not null and p.active = true order by p.team")
    List<String> teams();

    /** The sign-off groups of those who may still sign in, in alphabetical order. */
    @Query("select distinct g from PersonEntity p join p.groups g where p.active = true order by g")
    List<String> groups();
}
