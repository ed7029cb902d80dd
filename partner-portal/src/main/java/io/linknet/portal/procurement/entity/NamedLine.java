package io.linknet.portal.procurement.entity;

import java.util.List;

/** The farmers behind a line of an order, as far as they and their cooperative have agreed to be named. */
public record NamedLine(int line, List<String> named) {}
