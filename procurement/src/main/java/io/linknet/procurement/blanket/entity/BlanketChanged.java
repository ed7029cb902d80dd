package io.linknet.procurement.blanket.entity;

/** A blanket order was offered, agreed to, refused or ended; its status says which. */
public record BlanketChanged(BlanketOrder blanket) {}
