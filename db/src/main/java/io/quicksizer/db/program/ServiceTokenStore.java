package io.quicksizer.db.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which programs call the API, by their hashes. */
public class ServiceTokenStore {
    private static final String SELECT = """
            select t.id, t.name, t.token_sha256, t.user_name, t.scopes, t.created_by, t.created_at, t.expires_at, t.revoked_at,
                   t.last_used_at,
                   not exists (select from person p where p.user_name = t.user_name and p.active
                                  and (t.user_name like 'service:%' or p.last_sign_in_at >= :signedInSince))
                   or not exists (select from person p where p.user_name = t.created_by and p.active
                                  and (t.user_name = t.created_by
                                       or exists (select from person_role r
                                                   where r.user_name = p.user_name and r.role = 'ADMIN'))) as orphaned
              from service_token t
            """;

    private final JdbcClient jdbc;

    ServiceTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ServiceTokenRow token) {
        jdbc.sql("""
                        insert into service_token
                          (id, name, token_sha256, user_name, scopes, created_by, created_at, expires_at)
                        values (:id, :name, :token, :user, :scopes, :by, :created, :expires)""")
                .param("id", token.id())
                .param("name", token.name())
                .param("token", token.tokenSha256())
                .param("user", token.userName())
                .param("scopes", token.scopes().toArray(String[]::new))
                .param("by", token.createdBy())
                .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The token of that hash.
     *
     * @param signedInSince a person's own token is orphaned unless the person has signed in since then
     */
    @Transactional(readOnly = true)
    public Optional<ServiceTokenRow> find(String tokenSha256, Instant signedInSince) {
        return select(" where t.token_sha256 = :token", signedInSince)
                .param("token", tokenSha256)
                .query(ServiceTokenStore::token)
                .optional();
    }

    /** A token; see {@link #find(String, Instant)}. */
    @Transactional(readOnly = true)
    public Optional<ServiceTokenRow> find(UUID id, Instant signedInSince) {
        return select(" where t.id = :id", signedInSince)
                .param("id", id)
                .query(ServiceTokenStore::token)
                .optional();
    }

    /** All tokens, newest first; see {@link #find(String, Instant)}. */
    @Transactional(readOnly = true)
    public List<ServiceTokenRow> all(Instant signedInSince, int limit) {
        return select(" order by t.created_at desc, t.id limit :limit", signedInSince)
                .param("limit", limit)
                .query(ServiceTokenStore::token)
                .list();
    }

    /** The tokens that act as a person, newest first; see {@link #find(String, Instant)}. */
    @Transactional(readOnly = true)
    public List<ServiceTokenRow> of(String userName, Instant signedInSince, int limit) {
        return select(" where t.user_name = :user order by t.created_at desc, t.id limit :limit", signedInSince)
                .param("user", userName)
                .param("limit", limit)
                .query(ServiceTokenStore::token)
                .list();
    }

    /**
     * The number of tokens that act as a person and hold at a moment; none is added beside until the transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int holding(String userName, Instant at) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('service-token:' || :user, 0))")
                .param("user", userName)
                .query(Integer.class)
                .single();
        return jdbc.sql("select count(*) from service_token"
                        + " where user_name = :user and revoked_at is null and expires_at > :at")
                .param("user", userName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Revokes a token; returns whether it existed and had not been revoked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(UUID id, Instant at) {
        return jdbc.sql("update service_token set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Revokes every token that a person has for themself; returns how many held until then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int revokeOwn(String userName, Instant at) {
        return jdbc.sql("update service_token set revoked_at = :at"
                        + " where user_name = :user and user_name not like 'service:%' and revoked_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("user", userName)
                .update();
    }

    /**
     * Revokes every token that anybody has for themself; those of programs stay.
     *
     * @return how many held until then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int revokeEverybodysOwn(Instant at) {
        return jdbc.sql("update service_token set revoked_at = :at"
                        + " where user_name not like 'service:%' and revoked_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes that a token is used, unless that was noted within the minute before. */
    @Transactional
    public void used(UUID id, Instant at) {
        jdbc.sql("update service_token set last_used_at = :at"
                        + " where id = :id and (last_used_at is null or last_used_at <= :at - interval '1 minute')")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec select(String which, Instant signedInSince) {
        return jdbc.sql(SELECT + which).param("signedInSince", signedInSince.atOffset(ZoneOffset.UTC));
    }

    private static ServiceTokenRow token(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        @Nullable OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new ServiceTokenRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("token_sha256"),
                row.getString("user_name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant(),
                used == null ? null : used.toInstant(),
                row.getBoolean("orphaned"));
    }
}
