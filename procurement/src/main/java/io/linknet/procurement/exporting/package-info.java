/**
 * Lists as workbooks, one way for all: what a reader's list shows under its filter, as rows of an XLSX.
 *
 * <p>An export asks the same query as its page, so it shows nothing that the page would not.
 */
package io.linknet.procurement.exporting;
