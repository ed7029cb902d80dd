package io.linknet.portal.supplier.boundary;

import io.linknet.portal.supplier.entity.Scorecard;
import io.linknet.portal.supplier.entity.Supplier;

/** A supplier with its papers and its card. */
public record SupplierView(Supplier supplier, Scorecard card) {}
