package io.linknet.kernel.evidence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A log to be read from its beginning: where it is kept, or as it was exported. */
interface EvidenceLog {

    /** Whose log it is, for people. */
    String name();

    /** Heads by size. */
    List<SignedHead> heads() throws SQLException, IOException;

    /** Shows the leaves by position. */
    void leaves(Visitor visitor) throws SQLException, IOException;

    /** Entries that are neither in the order nor waiting for it. */
    List<UUID> strays() throws SQLException, IOException;

    /** Entries that wait for the order and are gone. */
    List<UUID> vanished() throws SQLException, IOException;

    /** Sees one leaf after the other. */
    @FunctionalInterface
    interface Visitor {

        /** Looks at a leaf. */
        void see(Leaf leaf) throws IOException;
    }
}
