package io.linknet.procurement.importing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import java.util.List;

/** One kind of thing that can be imported; each feature brings its own. */
public interface ImportTarget {

    /** The kind's name, in capitals. */
    String kind();

    /** What a row can say. */
    List<ImportField> fields();

    /** Names of the fields that tell rows apart: two rows of one file that agree in them are one too many. */
    List<String> key();

    /** Whether that person may import it. */
    boolean isFor(Caller caller);

    /** Begins a run for a member; each run gets its own intake. */
    Intake open(MemberId member);

    /**
     * Takes rows of one run, batch by batch in the order of the file. Runs in the run's transaction.
     *
     * <p>A row whose key is known already changes what is known, or changes nothing: the same file twice has the effect of
     * once.
     */
    interface Intake {

        /**
         * What each of the rows does, in their order.
         *
         * @param write whether the good ones take effect; otherwise nothing is changed
         */
        List<RowResult> take(List<ImportRow> rows, boolean write);

        /** Whether a row of that key was imported by an earlier file, so that another may refer to it. */
        default boolean knows(String key) {
            return false;
        }
    }
}
