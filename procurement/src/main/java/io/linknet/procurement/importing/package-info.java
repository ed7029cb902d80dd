/**
 * Tables that members bring along: read, mapped, tried and taken, in one way for every kind of thing.
 *
 * <p>A file is uploaded once, as CSV or XLSX. Its columns are mapped to the fields of the kind, it is checked without an
 * effect, and then taken: all its good rows in one transaction, or none. Each row that is not taken is named with its
 * column and its rule. What the rows mean is the business of the feature that offers the kind, see
 * {@link io.linknet.procurement.importing.control.ImportTarget}.
 *
 * <p>Files belong to the member that uploaded them; nobody else sees one. Their content is kept until it is taken.
 */
package io.linknet.procurement.importing;
