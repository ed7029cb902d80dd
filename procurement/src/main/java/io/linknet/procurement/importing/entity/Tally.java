package io.linknet.procurement.importing.entity;

import static io.linknet.kernel.data.DataClass.SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;

/**
 * What the rows of a file do, or would do; together they are all its rows.
 *
 * @param added rows that bring something new
 * @param changed rows that change what is known
 * @param unchanged rows that say what is known already
 * @param bad rows that are not taken
 */
@Classified(SECRET)
public record Tally(int added, int changed, int unchanged, int bad) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** With that many more of each. */
    public Tally plus(Tally more) {
        return new Tally(added + more.added, changed + more.changed, unchanged + more.unchanged, bad + more.bad);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
