package io.linknet.procurement.importing.entity;

/** How a table is written. */
public enum FileFormat {
    CSV,
    XLSX
}
