package io.linknet.procurement.numbering;

import io.linknet.kernel.value.DeliveryWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Gives out document numbers such as {@code PO-2026-000123}.
 *
 * <p>Each instance draws a block of {@value #BLOCK} from the sequence and uses it up, so a document costs no round trip;
 * a restart leaves a gap, several instances mix their blocks.
 */
@ApplicationScoped
public class DocumentNumbers {

    /** Increment of the sequences, see the migrations. */
    static final int BLOCK = 50;

    /** The kinds of numbered documents. */
    public enum Kind {
        DEMAND("DM", "demand_number"),
        ORDER("PO", "purchase_order_number"),
        BLANKET("BO", "blanket_order_number"),
        RFQ("RQ", "rfq_number");

        private final String prefix;
        private final String sequence;

        Kind(String prefix, String sequence) {
            this.prefix = prefix;
            this.sequence = sequence;
        }
    }

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    private final Map<Kind, Block> blocks = new EnumMap<>(Kind.class);

    /** The next number of that kind. Runs in the caller's transaction; a rollback loses the number, never repeats it. */
    public String next(Kind kind) {
        var year = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR).getYear();
        return "%s-%d-%06d".formatted(kind.prefix, year, draw(kind));
    }

    private synchronized long draw(Kind kind) {
        var block = blocks.get(kind);
        if (block == null || block.next >= block.end) {
            var start = ((Number) entities.createNativeQuery("select nextval('" + kind.sequence + "')")
                            .getSingleResult())
                    .longValue();
            block = new Block(start);
            blocks.put(kind, block);
        }
        return block.next++;
    }

    private static final class Block {

        private final long end;
        private long next;

        Block(long start) {
            this.next = start;
            this.end = start + BLOCK;
        }
    }
}
