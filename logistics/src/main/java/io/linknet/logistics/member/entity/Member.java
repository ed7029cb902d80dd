package io.linknet.logistics.member.entity;

import io.linknet.kernel.caller.MemberKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An enterprise of the network, as partner-portal last told. */
@Entity
@Table(name = "member")
public class Member {

    /** Standing of a member with which others may begin something. */
    public static final String IN_GOOD_STANDING = "ACTIVE";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20, nullable = false)
    private MemberKind kind;

    @Column(length = 80, nullable = false)
    private String alias;

    @Column(name = "name_zh", length = 120, nullable = false)
    private String nameZh;

    @Column(name = "name_en", length = 120, nullable = false)
    private String nameEn;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6)
    private @Nullable String district;

    @Column(length = 13)
    private @Nullable String gln;

    /** Told by events of its own, so what a member is called never says how it stands. */
    @Column(length = 12, nullable = false, updatable = false)
    private String standing = IN_GOOD_STANDING;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Member() {}

    public Member(UUID id, MemberKind kind, String alias, String nameZh, String nameEn) {
        this.id = id;
        this.kind = kind;
        this.alias = alias;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** Places the member; each part absent when unknown. */
    public Member at(@Nullable String adcode, @Nullable String globalLocationNumber) {
        this.district = adcode;
        this.gln = globalLocationNumber;
        return this;
    }

    public UUID id() {
        return id;
    }

    public MemberKind kind() {
        return kind;
    }

    public String alias() {
        return alias;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Adcode of its seat. */
    public @Nullable String district() {
        return district;
    }

    /** Global Location Number of GS1. */
    public @Nullable String gln() {
        return gln;
    }

    /** Whether others may begin something with it; {@code SUSPENDED} and {@code LEFT} stand otherwise, and any word to come. */
    public boolean isInGoodStanding() {
        return standing.equals(IN_GOOD_STANDING);
    }
}
