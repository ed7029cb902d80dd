package io.linknet.procurement.ordering.document.entity;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;

/**
 * Something a document says that is kept with it but not acted upon.
 *
 * @param place XPath without prefixes of where it is said first, for example {@code /Order/PaymentTerms/Note}
 * @param text what stands there, at most 200 characters
 * @param times how many elements of that kind there are
 */
@Classified(RELATION)
public record Carried(String place, String text, int times) {}
