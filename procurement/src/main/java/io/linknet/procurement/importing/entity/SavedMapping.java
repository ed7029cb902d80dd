package io.linknet.procurement.importing.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A mapping that a member keeps under a name, for the next file of that make. */
@Entity
@Table(name = "import_mapping")
public class SavedMapping {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "member_id", nullable = false, updatable = false)
    private UUID memberId;

    @Column(length = 40, nullable = false, updatable = false)
    private String kind;

    @Column(length = 80, nullable = false, updatable = false)
    private String name;

    @Column(nullable = false)
    private String content;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SavedMapping() {}

    public SavedMapping(MemberId member, String kind, String name, String content, Instant savedAt) {
        this.id = Ids.next();
        this.version = 1;
        this.memberId = member.value();
        this.kind = kind;
        this.name = name;
        this.content = content;
        this.savedAt = savedAt;
    }

    /** Draws it anew. */
    public void replace(String newContent, Instant at) {
        content = newContent;
        savedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** JSON of {@link Mapping}. */
    public String content() {
        return content;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
