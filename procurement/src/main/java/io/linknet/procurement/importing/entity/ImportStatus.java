package io.linknet.procurement.importing.entity;

/** Where an import stands. */
public enum ImportStatus {
    /** It was read; its mapping is new or has changed since it was checked. */
    UPLOADED,
    /** It was tried without an effect. */
    CHECKED,
    /** Its good rows have taken effect; its content is no longer kept. */
    TAKEN
}
