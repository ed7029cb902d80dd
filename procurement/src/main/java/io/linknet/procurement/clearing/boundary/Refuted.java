package io.linknet.procurement.clearing.boundary;

/** Thrown by a check at the first thing that does not hold. */
final class Refuted extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Finding finding;
    private final String where;

    Refuted(Finding finding, String where) {
        super(finding + " " + where);
        this.finding = finding;
        this.where = where;
    }

    Finding finding() {
        return finding;
    }

    String where() {
        return where;
    }

    static void unless(boolean holds, Finding finding, String where, long number) {
        if (!holds) {
            throw new Refuted(finding, where + " " + number);
        }
    }
}
