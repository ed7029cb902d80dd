package io.linknet.procurement.importing.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A table that a member has uploaded, from its reading to the moment when it takes effect.
 *
 * <p>It is taken once: then it neither changes nor is taken again.
 */
@Entity
@Table(name = "import_file")
public class ImportFile {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "member_id", nullable = false, updatable = false)
    private UUID memberId;

    @Column(length = 40, nullable = false, updatable = false)
    private String kind;

    @Column(length = 200, nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 4, nullable = false, updatable = false)
    private FileFormat format;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false, updatable = false)
    private String digest;

    @Column(nullable = false, updatable = false)
    private int bytes;

    @Column(name = "row_count", nullable = false, updatable = false)
    private int rowCount;

    @Column(nullable = false, updatable = false)
    private String headings;

    @Column(nullable = false, updatable = false)
    private String sample;

    @Column(nullable = false)
    private String mapping;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private ImportStatus status;

    @Column(nullable = false)
    private int added;

    @Column(nullable = false)
    private int changed;

    @Column(nullable = false)
    private int unchanged;

    @Column(nullable = false)
    private int bad;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    @Column(name = "uploaded_by", length = 200, nullable = false, updatable = false)
    private String uploadedBy;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Column(name = "taken_by", length = 200)
    private @Nullable String takenBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ImportFile() {}

    /**
     * A file that was read to its end.
     *
     * @param mapping the first guess, JSON of {@link Mapping}
     */
    public ImportFile(Caller uploader, String kind, String name, Content content, String mapping, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.memberId = uploader.member().value();
        this.kind = kind;
        this.name = name;
        this.format = content.format();
        this.digest = content.digest();
        this.bytes = content.bytes();
        this.rowCount = content.rows();
        this.headings = content.headings();
        this.sample = content.sample();
        this.mapping = mapping;
        this.status = ImportStatus.UPLOADED;
        this.uploadedAt = at;
        this.uploadedBy = uploader.personName();
    }

    /**
     * What stands in a file.
     *
     * @param digest SHA-256 of its bytes
     * @param rows below the headings
     * @param headings JSON list
     * @param sample JSON list of the first rows
     */
    public record Content(FileFormat format, String digest, int bytes, int rows, String headings, String sample) {}

    /**
     * Maps the columns anew; what was checked before no longer counts.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was taken
     */
    public void map(String newMapping) {
        requireOpen();
        mapping = newMapping;
        status = ImportStatus.UPLOADED;
        count(Tally.NONE);
    }

    /** Notes what a trial has shown. */
    public void checked(Tally tally) {
        requireOpen();
        status = ImportStatus.CHECKED;
        count(tally);
    }

    /** Notes that the good rows have taken effect. */
    public void taken(Tally tally, String person, Instant at) {
        requireTakeable();
        status = ImportStatus.TAKEN;
        count(tally);
        takenAt = at;
        takenBy = person;
    }

    /**
     * Refuses what is over.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was taken
     */
    public void requireOpen() {
        if (status == ImportStatus.TAKEN) {
            throw ImportProblem.IMPORT_IS_TAKEN.because(name);
        }
    }

    /**
     * Refuses to take what nobody has looked at.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was taken, or not checked with its present mapping
     */
    public void requireTakeable() {
        requireOpen();
        if (status != ImportStatus.CHECKED) {
            throw ImportProblem.IMPORT_NOT_CHECKED.because(name);
        }
    }

    private void count(Tally tally) {
        added = tally.added();
        changed = tally.changed();
        unchanged = tally.unchanged();
        bad = tally.bad();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public String kind() {
        return kind;
    }

    /** As the person called it. */
    public String name() {
        return name;
    }

    public Content content() {
        return new Content(format, digest, bytes, rowCount, headings, sample);
    }

    /** JSON of {@link Mapping}. */
    public String mapping() {
        return mapping;
    }

    public ImportStatus status() {
        return status;
    }

    /** Of the last trial or of the taking. */
    public Tally tally() {
        return new Tally(added, changed, unchanged, bad);
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public @Nullable Instant takenAt() {
        return takenAt;
    }

    public @Nullable String takenBy() {
        return takenBy;
    }
}
