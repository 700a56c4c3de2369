package io.quicksizer.db.branding;

import io.quicksizer.db.branding.BrandingRow.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Store of brandings and logos. Rows are inserted and never changed. */
public class BrandingStore {
    private static final String SELECT = "select team, version, in_use, name, accent, validity_days, contact_en,"
            + " contact_de, cover_en, cover_de, legal_en, legal_de, logo_sha256, saved_by, saved_at from branding";

    private final JdbcClient jdbc;

    BrandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts a version.
     *
     * @return false if it is not the next one because somebody else added it; nothing is stored then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(BrandingRow row) {
        return jdbc.sql("""
                        insert into branding
                          (team, version, in_use, name, accent, validity_days, contact_en, contact_de, cover_en, cover_de,
                           legal_en, legal_de, logo_sha256, saved_by, saved_at)
                        select :team, :version, :inUse, :name, :accent, :days, :contactEn, :contactDe, :coverEn, :coverDe,
                               :legalEn, :legalDe, :logo, :by, :at
                         where :version = 1 + coalesce((select max(version) from branding where team = :team), 0)
                        on conflict do nothing""")
                        .param("team", row.team())
                        .param("version", row.version())
                        .param("inUse", row.inUse())
                        .param("name", row.name())
                        .param("accent", row.accent())
                        .param("days", row.validityDays())
                        .param("contactEn", row.english().contact())
                        .param("contactDe", row.german().contact())
                        .param("coverEn", row.english().cover())
                        .param("coverDe", row.german().cover())
                        .param("legalEn", row.english().legal())
                        .param("legalDe", row.german().legal())
                        .param("logo", row.logoSha256())
                        .param("by", row.savedBy())
                        .param("at", row.savedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Locks the team's branding: others who change it wait until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String team) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('branding'), hashtext(:team))::text")
                .param("team", team)
                .query(String.class)
                .optional();
    }

    /** Returns the newest version of a team's branding. */
    @Transactional(readOnly = true)
    public Optional<BrandingRow> newest(String team) {
        return jdbc.sql(SELECT + " where team = :team order by version desc limit 1")
                .param("team", team)
                .query(BrandingStore::branding)
                .optional();
    }

    /** Returns the versions of a team's branding, newest first. */
    @Transactional(readOnly = true)
    public List<BrandingRow> versions(String team) {
        return jdbc.sql(SELECT + " where team = :team order by version desc")
                .param("team", team)
                .query(BrandingStore::branding)
                .list();
    }

    /** Returns the newest version of each team, the default first. */
    @Transactional(readOnly = true)
    public List<BrandingRow> all() {
        return jdbc.sql(SELECT + " b where version = (select max(version) from branding n where n.team = b.team)"
                        + " order by team")
                .query(BrandingStore::branding)
                .list();
    }

    /** Stores a logo; a known one is left unchanged. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(LogoRow logo, Instant at) {
        jdbc.sql("""
                        insert into branding_logo (sha256, png, width, height, added_at)
                        values (:sha256, :png, :width, :height, :at) on conflict do nothing""")
                .param("sha256", logo.sha256())
                .param("png", logo.png())
                .param("width", logo.width())
                .param("height", logo.height())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns the logo with a hash. */
    @Transactional(readOnly = true)
    public Optional<LogoRow> logo(String sha256) {
        return jdbc.sql("select sha256, png, width, height from branding_logo where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> new LogoRow(
                        row.getString("sha256"), row.getBytes("png"), row.getInt("width"), row.getInt("height")))
                .optional();
    }

    private static BrandingRow branding(ResultSet row, int number) throws SQLException {
        return new BrandingRow(
                row.getString("team"),
                row.getInt("version"),
                row.getBoolean("in_use"),
                row.getString("name"),
                row.getString("accent"),
                row.getInt("validity_days"),
                new Texts(row.getString("contact_en"), row.getString("cover_en"), row.getString("legal_en")),
                new Texts(row.getString("contact_de"), row.getString("cover_de"), row.getString("legal_de")),
                row.getString("logo_sha256"),
                row.getString("saved_by"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
