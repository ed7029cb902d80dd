package io.linknet.kernel.data;

/** How far a piece of data may go, from the widest to the narrowest. */
public enum DataClass {
    /** Anyone may know it, also without signing in. */
    PUBLIC(Holder.EVERYBODY),
    /** Every member may know it. */
    CHAIN(Holder.PLATFORM),
    /** The parties of the document that it stands in may know it, and whom one of them showed it. */
    RELATION(Holder.PARTIES),
    /** Its holder alone may know it, and whom the holder granted it. */
    SECRET(Holder.MEMBER);

    private final Holder usual;

    DataClass(Holder usual) {
        this.usual = usual;
    }

    /** Whose data of this class usually is. */
    public Holder usualHolder() {
        return usual;
    }

    /** Whether whoever may know that class may know this one. */
    public boolean isWithin(DataClass widestNeed) {
        return compareTo(widestNeed) <= 0;
    }
}
