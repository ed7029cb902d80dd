package io.linknet.procurement.importing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Why a row of a file is not taken. */
@Entity
@Table(name = "import_fault")
public class ImportFault {

    @EmbeddedId
    private Key key;

    @Column(name = "member_id", nullable = false, updatable = false)
    private UUID memberId;

    @Column(length = 200, nullable = false, updatable = false)
    private String heading;

    @Column(length = 200, nullable = false, updatable = false)
    private String cell;

    @Column(length = 80, nullable = false, updatable = false)
    private String rule;

    @Column(nullable = false, updatable = false)
    private String arguments;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ImportFault() {}

    /**
     * A fault.
     *
     * @param heading of the column; empty when the row as a whole is refused
     * @param cell what stands there, cut to 200 characters
     * @param rule slug of the refusal
     * @param arguments what fills its text, JSON list
     */
    public ImportFault(Key key, UUID memberId, String heading, String cell, String rule, String arguments) {
        this.key = key;
        this.memberId = memberId;
        this.heading = heading;
        this.cell = cell;
        this.rule = rule;
        this.arguments = arguments;
    }

    /**
     * Which fault.
     *
     * @param row number of the row in the file, the headings being row 1 in general
     * @param ordinal counts the faults of one row, from 1
     */
    @Embeddable
    public record Key(
            @Column(name = "import_id") UUID importId,
            @Column(name = "row_number") int row,
            @Column(name = "ordinal") int ordinal)
            implements Serializable {}

    public Key key() {
        return key;
    }

    public String heading() {
        return heading;
    }

    public String cell() {
        return cell;
    }

    public String rule() {
        return rule;
    }

    public String arguments() {
        return arguments;
    }
}
