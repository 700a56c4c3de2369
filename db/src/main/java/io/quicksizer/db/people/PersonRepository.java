package io.quicksizer.db.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Repository of people by user name. */
public interface PersonRepository extends JpaRepository<PersonEntity, String> {

    /** Returns the active members of a sign-off group, by user name; one query, however many there are. */
    @Query("""
            select p from PersonEntity p left join fetch p.roles left join fetch p.groups
            where p.active = true
              and p.userName in (select other.userName from PersonEntity other join other.groups g where g = :group)
            order by p.userName""")
    List<PersonEntity> activeMembersOf(String group);

    /** Returns the active people who hold a role, by user name; one query, however many there are. */
    @Query("""
            select p from PersonEntity p left join fetch p.roles left join fetch p.groups
            where p.active = true
              and p.userName in (select other.userName from PersonEntity other join other.roles r where r = :role)
            order by p.userName""")
    List<PersonEntity> activeWithRole(String role);

    /**
     * Returns the people with this identifier of the identity provider; more than one only if the mapping of names was
     * changed.
     */
    List<PersonEntity> findBySubject(String subject);

    /** Returns the names of the active people who hold a role, by user name; one query, however many there are. */
    @Query("""
            select new io.quicksizer.db.people.PersonName(p.userName, p.displayName) from PersonEntity p
            where p.active = true and p.roles is not empty
            order by p.userName""")
    List<PersonName> activeWithAnyRole(Limit limit);

    /** Returns people who have ever signed in, by user name, after a given one; an empty text for the first page. */
    List<PersonEntity> findByUserNameGreaterThanOrderByUserName(String after, Limit limit);

    /** Returns the active people who hold a role, by user name, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonEntity p join p.roles r where r = :role and p.active = true order by p.userName")
    List<PersonEntity> lockActiveWithRole(String role);

    /** Returns a person by user name, locked until the transaction ends; waits for another transaction's lock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonEntity p where p.userName = :userName")
    Optional<PersonEntity> lock(String userName);

    /** Adds a person without roles, unless another transaction has added the person meanwhile. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into person (user_name, display_name, active, first_seen_at, last_sign_in_at, row_version)
            values (:userName, :userName, true, :now, :now, 0)
            on conflict (user_name) do nothing""")
    void add(String userName, Instant now);

    /** Ends every session of everybody that has begun so far. */
    @Modifying(clearAutomatically = true, flushAutomatically = true)
    @Query("update PersonEntity p set p.signedOutAt = :now, p.rowVersion = p.rowVersion + 1")
    int signEverybodyOut(Instant now);

    /** Returns the teams of active people, in alphabetical order. */
    @Query("select distinct p.team from PersonEntity p where p.team is not null and p.active = true order by p.team")
    List<String> teams();

    /** Returns the sign-off groups of active people, in alphabetical order. */
    @Query("select distinct g from PersonEntity p join p.groups g where p.active = true order by g")
    List<String> groups();
}
